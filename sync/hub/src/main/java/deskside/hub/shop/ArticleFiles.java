package deskside.hub.shop;

import deskside.domain.Language;
import deskside.domain.knowledge.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code articles/<language>/<topic>.md}: many articles in a file, each a YAML front matter between two lines {@code ---} and then its
 * Markdown up to the next such line. A body therefore draws its own rules as {@code ***}.
 */
final class ArticleFiles {

    private static final String FENCE = "---";

    private final ImportLog log;

    ArticleFiles(ImportLog log) {
        this.log = log;
    }

    List<Article> read(ShopFolder folder) {
        var articles = new ArrayList<Article>();
        for (var language : Language.values()) {
            for (var file : folder.below("articles/" + language.code() + "/")) {
                readFile(file, language, articles);
            }
        }
        return articles;
    }

    private void readFile(SourceFile file, Language language, List<Article> articles) {
        var lines = file.text().lines().toList();
        int next = nextFence(lines, 0);
        if (lines.subList(0, next).stream().anyMatch(line -> !line.isBlank())) {
            log.problem(file.name(), 1, "text before the first article: begin the file with a line '---'");
        }
        while (next < lines.size()) {
            int close = nextFence(lines, next + 1);
            if (close == lines.size()) {
                log.problem(file.name(), next + 1, "the front matter has no end: close it with a line '---'");
                return;
            }
            int end = nextFence(lines, close + 1);
            var body = String.join("\n", lines.subList(close + 1, end)).strip();
            var matter = lines.subList(next + 1, close).stream().collect(Collectors.joining("\n", "", "\n"));
            int bodyLine = close + 2;
            new YamlReader(file, log).mapping(matter, next + 1).ifPresent(fields -> {
                articles.add(article(fields, language, body));
                if (body.isEmpty()) {
                    log.problem(file.name(), bodyLine, "the article has no text: write it below the front matter");
                }
            });
            next = end;
        }
    }

    private static int nextFence(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && !lines.get(at).stripTrailing().equals(FENCE)) {
            at++;
        }
        return at;
    }

    private static Article article(Fields fields, Language language, String body) {
        var answer = fields.text("answer");
        Slots.check(fields, "answer", answer);
        var article = new Article(fields.id("id", "article"), 1, language, fields.text("title"), fields.text("category"),
                fields.texts("tags"), fields.references("intents", "intent"), fields.references("skus", "product"),
                fields.integer("version", 1, 100_000), fields.date("updatedAt"), fields.optionalDate("validFrom"),
                fields.optionalDate("validTo"), answer, body);
        fields.done();
        return article;
    }
}
