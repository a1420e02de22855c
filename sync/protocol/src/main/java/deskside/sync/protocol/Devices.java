package deskside.sync.protocol;

import java.util.List;

/** All desks that have ever signed in, the latest first. */
public record Devices(List<Device> devices) {
}
