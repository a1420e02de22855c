/** Messages that a customer should get without having asked: what happened, to be told once. Immutable. */
@NullMarked
package deskside.domain.notice;

import org.jspecify.annotations.NullMarked;
