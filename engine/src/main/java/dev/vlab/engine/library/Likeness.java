package dev.vlab.engine.library;

/** What of a moment a query is compared with, and how alike the two have to be. */
enum Likeness {

    /**
     * Words with the whole moment. On the sample clips the sample model gives a caption and its clip 0.72 to 0.93, and
     * nonsense 0.42 to 0.64.
     */
    WORDS(0.65),

    /**
     * A clip with the whole moment. Of the pairs of sample clips, twins included, the most alike reach 0.88, and the
     * middle one 0.02.
     */
    CLIP(0.9),

    /**
     * A picture with the moment's frames, of which the most alike counts. Of 336 clips of the sample world, a picture
     * taken anywhere from one finds it before all others in 87 % so, and in 30 % by the features of the whole clip. It
     * gives 19 in 20 of its clips 0.93 or more, and the middle one of the others 0.25.
     */
    PICTURE(0.93);

    private final double certain;

    Likeness(double certain) {
        this.certain = certain;
    }

    /** A cosine that is a match whatever the others are, so that a library of few moments finds them too. */
    double certain() {
        return certain;
    }

    static Likeness of(Sought sought) {
        return switch (sought) {
            case Sought.Words _ -> WORDS;
            case Sought.LikeClip _, Sought.LikeMoment _ -> CLIP;
            case Sought.LikePicture _ -> PICTURE;
        };
    }
}
