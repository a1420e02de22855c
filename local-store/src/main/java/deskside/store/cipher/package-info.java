/**
 * The encryption of the data file: the format of H2's {@code CIPHER=AES} with the platform's AES underneath, see decision record 53. Start at
 * {@link deskside.store.cipher.FileKey}, whose prefix makes H2 open a path through {@link deskside.store.cipher.EncryptedFiles}.
 */
@NullMarked
package deskside.store.cipher;

import org.jspecify.annotations.NullMarked;
