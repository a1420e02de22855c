package deskside.usecases.knowledge;

/** What the knowledge screen works with. */
public record Knowledge(BrowseKnowledge browse, ArticleProposals proposals) {
}
