/**
 * The search index over articles, scripts, policies and products; the only package that knows Lucene. The index holds ids, terms and
 * vectors of shop texts, never personal data, and can be rebuilt from the store at any time. One thread writes
 * ({@link deskside.store.lucene.Indexer}); searches run on their callers' threads. Start at
 * {@link deskside.store.lucene.LuceneKnowledgeSearch}.
 */
@NullMarked
package deskside.store.lucene;

import org.jspecify.annotations.NullMarked;
