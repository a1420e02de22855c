@NullMarked
package deskside.domain.privacy;

import org.jspecify.annotations.NullMarked;
