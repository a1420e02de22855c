package deskside.ui.fx;

/** How far a list is that a use case reads: being read for the first time, read, or not readable this time. */
public enum LoadState { LOADING, LOADED, FAILED }
