package deskside.installers.mac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** What can be known about the disk image without a Mac. */
class DmgPackageTest {

    @Test
    void the_scheme_gets_into_the_outermost_dictionary() throws IOException, ParserConfigurationException, SAXException {
        var description = "<plist version=\"1.0\">\n <dict>\n  <key>A</key>\n  <dict><key>B</key><string>b</string></dict>\n </dict>\n</plist>\n";

        var made = DmgPackage.withScheme(description, Files.readString(Path.of("src", "main", "mac", "scheme.plist")));

        var root = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(made.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
        var keys = root.getElementsByTagName("key");
        var last = root.getElementsByTagName("dict").item(0).getChildNodes();
        assertThat(keys.item(2).getTextContent()).isEqualTo("CFBundleURLTypes");
        assertThat(keys.item(2).getParentNode()).isSameAs(root.getElementsByTagName("dict").item(0));
        assertThat(last.getLength()).isGreaterThan(4);
        assertThat(root.getElementsByTagName("string").item(2).getTextContent()).isEqualTo("deskside");
    }
}
