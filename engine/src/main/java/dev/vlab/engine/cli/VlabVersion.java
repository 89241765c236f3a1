package dev.vlab.engine.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class VlabVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = VlabVersion.class.getPackage().getImplementationVersion();
        return new String[] {"vlab " + (version == null ? "(not from a jar)" : version)};
    }
}
