// Everything that a configuration is made from: which files and folders, and one fingerprint of
// all.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace lectern::config {

/// What a kiosk was told to show.
struct Subject {
  enum class Kind { Configuration, Deck };

  Kind kind = Kind::Deck;
  std::filesystem::path path;  ///< absolute
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
  friend bool operator==(const Sources&, const Sources&) = default;
};

/// Whether a file of this name is read in a folder of drop-ins, or in a deck.
bool is_drop_in(const std::filesystem::path& file);
bool is_of_deck(const std::filesystem::path& file);

struct SourceFile {
  std::filesystem::path path;
  std::size_t most_bytes = 0;  ///< a larger one is not read
  bool picture = false;
};

/// The files that are said and those that are in the folders now, by path, each once.
std::vector<SourceFile> files_of(const Sources& sources);

/// A file as it was found.
struct FileState {
  std::filesystem::path path;
  std::string sha256;  ///< of its bytes; empty when it could not be read
  std::string reason;  ///< why it could not be
};

/// The bytes of a file, and what is to be remembered of them. Never waits, whatever the file is.
FileState read_source(const SourceFile& file, std::string& bytes);

/// A checksum of which subject this is, which files there are and what is in them.
std::string fingerprint(const Subject& subject, const std::vector<FileState>& states);

/// The same, of the files as they are now. Reads all of them.
std::string fingerprint(const Sources& sources);

/// Where a path stands in a mirror of the files: `ROOT/srv/deck/en.txt`. Without a root, itself.
/// `..` is resolved without looking, so that a mirror needs no symbolic links.
std::filesystem::path mirrored(const std::filesystem::path& root,
                               const std::filesystem::path& path);

}  // namespace lectern::config
