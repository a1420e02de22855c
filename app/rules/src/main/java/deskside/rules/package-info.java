/**
 * Decides what the shop's policies allow: the same code at the desk, which offers no more, and at the hub, which recomputes it before anything is
 * carried out. A pure function of a {@link deskside.rules.Situation}: no clock, no store, no threads; everything is immutable and safe for several
 * threads. Expressions are CEL, type-checked against {@link deskside.rules.FactName} when they are read, and can reach nothing but the facts. Start at
 * {@link deskside.rules.RuleBook}.
 */
@NullMarked
package deskside.rules;

import org.jspecify.annotations.NullMarked;
