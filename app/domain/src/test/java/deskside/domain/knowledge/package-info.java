@NullMarked
package deskside.domain.knowledge;

import org.jspecify.annotations.NullMarked;
