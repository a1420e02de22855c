/**
 * Those who sit at a desk: accounts and their roles.
 */
@NullMarked
package deskside.domain.people;

import org.jspecify.annotations.NullMarked;
