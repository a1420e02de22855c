@NullMarked
package deskside.store.evidence;

import org.jspecify.annotations.NullMarked;
