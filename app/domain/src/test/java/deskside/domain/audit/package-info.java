@NullMarked
package deskside.domain.audit;

import org.jspecify.annotations.NullMarked;
