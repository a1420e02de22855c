/**
 * May this sentence be sent to a customer? Risky words through all their disguises, personal data, and promises held against the
 * policies. Start reading at {@link deskside.assist.risk.RiskFilter}. Pure: no disk after loading, no clock, no threads; everything
 * public is immutable and safe for all threads.
 */
@NullMarked
package deskside.assist.risk;

import org.jspecify.annotations.NullMarked;
