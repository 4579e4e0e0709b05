// A file that somebody sent, made into what a deck holds.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/verbs/verbs.h"
#include "base/system/file.h"
#include "deck/deck.h"

namespace lectern::app {

/// A text as a deck holds it, of one of its own formats.
struct Incoming {
  LanguageTag language;
  std::string ending;  ///< `.txt`, `.po`, `.vtt`, `.srt`
  std::string bytes;   ///< in UTF-8
};

/// Says on standard error what it was taken for. Nothing, once that has been said there, when it is
/// not in its encoding. Throws Failure when it cannot be read, or its language cannot be told.
std::optional<Incoming> read_incoming(const ImportOptions& options, const deck::Deck& deck);

/// Files that are to be written, read before they are: what is wrong with them leaves no trace.
class UnwrittenFiles final : public FileReader {
 public:
  void add(const std::filesystem::path& file, std::string bytes);
  const std::map<std::filesystem::path, std::shared_ptr<const std::string>>& all() const {
    return files_;
  }

  std::shared_ptr<const std::string> read(const std::filesystem::path& file,
                                          std::size_t most_bytes) const override;
  std::vector<std::string> list(const std::filesystem::path& folder) const override;

 private:
  std::map<std::filesystem::path, std::shared_ptr<const std::string>> files_;
};

/// Throws Failure, with the nearest that there is, where no language is known by the tag.
void require_known(const LanguageTag& language);

}  // namespace lectern::app
