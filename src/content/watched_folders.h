// Which names in which folders lead to the files that a configuration is made from.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "config/sources.h"

namespace lectern::content {

/// A folder, and what in it matters.
struct WatchedFolder {
  std::set<std::string> names;  ///< of files, folders and symbolic links
  bool has_files = false;       ///< else there are only ways to other folders in it
  bool drop_ins = false;        ///< whatever is named like a drop-in
  bool deck = false;            ///< whatever is named like a file of a deck
  bool fonts = false;           ///< whatever there is
  friend bool operator==(const WatchedFolder&, const WatchedFolder&) = default;

  bool concerns(const std::string& name) const;
  void add(const WatchedFolder& other);
};

/// By real folder, as the paths lead now. A way ends where something is missing, with the name that
/// has to appear there.
std::map<std::filesystem::path, WatchedFolder> watched_folders(const config::Sources& sources);

}  // namespace lectern::content
