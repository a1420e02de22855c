package deskside.launcher;

import deskside.sync.engine.SyncEngine;
import deskside.ui.desk.UseCases;

/** A whole desk, without its window. */
public record Desk(Brain brain, SyncEngine sync, UseCases useCases) {
}
