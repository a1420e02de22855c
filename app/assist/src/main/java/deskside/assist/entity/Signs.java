package deskside.assist.entity;

/** What a folded text is made of: patterns that need digits are not tried on a text without. */
record Signs(boolean digits, boolean han, boolean latin, boolean chineseNumbers) {

    static Signs of(String folded) {
        var digits = false;
        var han = false;
        var latin = false;
        var numbers = false;
        for (var i = 0; i < folded.length(); i++) {
            var c = folded.charAt(i);
            digits |= c >= '0' && c <= '9';
            latin |= c >= 'A' && c <= 'Z';
            han |= c >= '\u4e00' && c <= '\u9fff';
            numbers |= "〇零一二两三四五六七八九十百千万俩仨半".indexOf(c) >= 0;
        }
        return new Signs(digits, han, latin, numbers);
    }
}
