/**
 * Small linear models with exact solutions: ridge regression and logistic regression. Pure functions of their examples, so the same
 * examples give the same weights on every machine. Start reading at {@link deskside.assist.linear.LogisticRegression} and
 * {@link deskside.assist.linear.FoldedRidge}.
 */
@NullMarked
package deskside.assist.linear;

import org.jspecify.annotations.NullMarked;
