package dev.vlab.engine.cli;

import dev.vlab.engine.library.IndexPlace;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the place of an index from an argument. */
final class IndexPlaceConverter implements ITypeConverter<IndexPlace> {

    @Override
    public IndexPlace convert(String text) {
        try {
            return IndexPlace.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
