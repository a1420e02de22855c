@NullMarked
package deskside.domain.attachment;

import org.jspecify.annotations.NullMarked;
