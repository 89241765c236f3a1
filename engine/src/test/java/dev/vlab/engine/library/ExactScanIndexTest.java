package dev.vlab.engine.library;

class ExactScanIndexTest extends MomentIndexContract {

    @Override
    MomentIndex empty(int dimension) {
        return new ExactScanIndex(dimension);
    }
}
