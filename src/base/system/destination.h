// Where a file is to be written: its folder, opened, and its name in there.
#pragma once

#include <filesystem>
#include <string>

#include "base/system/acting_as.h"
#include "base/system/descriptor.h"
#include "base/system/path_walk.h"

namespace lectern {

/// From the first step of the way that is not its own root goes on with the rights of its owner,
/// for as long as this lives. A link is followed that root made, or whoever acts; it can lead no
/// farther than that user could go.
class Destination {
 public:
  /// Throws Failure.
  Destination(const std::filesystem::path& path, LinkAtEnd at_end);

  /// Of openat(2); it cannot be read or synced.
  int folder() const { return end_.folder.number(); }
  const std::string& name() const { return end_.name; }
  /// The folder, for calls that know only paths.
  std::filesystem::path path() const;

  /// The folder, to be synced; -1, with errno, where it cannot be read.
  Descriptor readable_folder() const;

 private:
  PathEnd end_;
  ActingAs owner_;
};

/// Lets root read what is on this path as the owner of what is on the way there would: nobody's
/// link shows what only root may read. Where nothing is there it changes nothing.
void act_as_owner_on_the_way(const std::filesystem::path& path, ActingAs& owner);

}  // namespace lectern
