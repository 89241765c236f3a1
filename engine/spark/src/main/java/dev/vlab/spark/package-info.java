/** Reading videos on many machines, on Apache Spark. */
@NullMarked
package dev.vlab.spark;

import org.jspecify.annotations.NullMarked;
