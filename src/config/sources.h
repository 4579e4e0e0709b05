// Everything that a configuration is made from: which files and folders, and where in them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/system/file.h"

namespace lectern::config {

/// What a kiosk was told to show.
struct Subject {
  enum class Kind {
    Configuration,
    Deck,
    Stick,  ///< what somebody brought, or the copy of it
  };

  Kind kind = Kind::Deck;
  std::filesystem::path path;  ///< absolute: of a file; of a deck's folder, or a stick's
  friend bool operator==(const Subject&, const Subject&) = default;
};

/// What was asked for on the way, whether it is there or not. Paths are absolute, and as they were
/// said: `..` and symbolic links are for the system to follow.
struct Sources {
  Subject subject;
  std::vector<std::filesystem::path> texts;     ///< configuration, own theme, own fonts
  std::vector<std::filesystem::path> pictures;  ///< background, logo
  std::filesystem::path drop_ins;               ///< the folder of them; empty: none is looked for
  std::filesystem::path deck;                   ///< the folder; empty: none was said
  std::vector<std::filesystem::path> fonts;     ///< folders of them, where one is missed
  std::vector<std::filesystem::path> awaited = {};  ///< folders that would be shown instead
  friend bool operator==(const Sources&, const Sources&) = default;
};

/// Where a value is written; line and column count from 1.
struct KeyPosition {
  std::filesystem::path file;
  int line = 0;
  int column = 0;
  friend bool operator==(const KeyPosition&, const KeyPosition&) = default;
};

/// By the value's name: `style.logo`, `languages.show`, `languages.show[0]`.
using KeyPositions = std::map<std::string, KeyPosition>;

/// Whether a file of this name is read in a folder of drop-ins, or in a deck.
bool is_drop_in(const std::filesystem::path& file);
bool is_of_deck(const std::filesystem::path& file);

struct SourceFile {
  std::filesystem::path path;
  std::size_t most_bytes = 0;  ///< a larger one is not read
  bool picture = false;
};

/// Whether a file of this path would be read, were it there.
bool is_read(const std::filesystem::path& file, const Sources& sources);

/// The files that are said and those that are in the folders, by path, each once.
std::vector<SourceFile> files_of(const Sources& sources, const FileReader& files = disk_reader());

}  // namespace lectern::config
