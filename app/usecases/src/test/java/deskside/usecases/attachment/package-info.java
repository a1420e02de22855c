@NullMarked
package deskside.usecases.attachment;

import org.jspecify.annotations.NullMarked;
