// Every file that a show is made of, read once: what changes on the disk meanwhile changes nothing.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/problem.h"
#include "base/system/file.h"
#include "config/config.h"
#include "config/sources.h"

namespace lectern::content {

/// A file as it was found.
struct ContentFile {
  std::filesystem::path path;                ///< absolute, as it was named
  std::shared_ptr<const std::string> bytes;  ///< null: it could not be read
  std::string sha256;                        ///< of its bytes
  std::string reason;                        ///< why it could not be read
  bool too_large = false;
};

/// The names in a folder; none, and the reason, where it could not be read.
struct ContentFolder {
  std::vector<std::string> names;
  std::string reason;
};

/// Immutable, and safe to share between threads.
class ContentSnapshot final : public FileReader {
 public:
  using Files = std::map<std::filesystem::path, ContentFile>;
  using Folders = std::map<std::filesystem::path, ContentFolder>;

  ContentSnapshot(config::Sources sources, Files files, Folders folders);

  const config::Sources& sources() const { return sources_; }
  const config::Subject& subject() const { return sources_.subject; }

  /// The subject's own, by path: what is shipped with the program is not among them.
  const std::vector<ContentFile>& own_files() const { return own_files_; }

  /// A checksum of which subject this is, which files are its own and what is in them.
  const std::string& fingerprint() const { return fingerprint_; }

  /// As it was found. What nobody looked at is not there.
  std::shared_ptr<const std::string> read(const std::filesystem::path& file,
                                          std::size_t most_bytes = largest_text) const override;
  std::vector<std::string> list(const std::filesystem::path& folder) const override;

 private:
  config::Sources sources_;
  Files files_;
  Folders folders_;
  std::vector<ContentFile> own_files_;
  std::string fingerprint_;
};

/// A configuration as far as it could be read, what is wrong with it, and what it was read from.
struct OpenedContent {
  config::Config config;
  Problems problems;
  std::shared_ptr<const ContentSnapshot> snapshot;
};

/// Loads a configuration by `load`, which has to read through what it is given, and reads all that
/// it names, each file once.
OpenedContent open_content(const std::function<config::Loaded(const FileReader&)>& load,
                           const FileReader& from = disk_reader());

}  // namespace lectern::content
