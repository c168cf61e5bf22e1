package io.trato.benchmarks.frame;

/** One question about speed, answered beside its limit or its peers in the same run. */
public interface Benchmark {

    /** What the command line calls it. */
    String name();

    /** One sentence: what is measured against what. */
    String about();

    /** Measures and reports; throws when anything that should have happened did not, since its figure would be a lie. */
    void run(Options options, Report report) throws Exception;
}
