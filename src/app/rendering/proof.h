// A proof: every slide beside its source, to be looked through and signed.
#pragma once

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "base/problem.h"
#include "content/prepared_show.h"
#include "screen/compose/picture.h"
#include "show/show.h"

namespace lectern::app {

enum class ProofFormat { WebPage, A4, Letter };

/// What is signed: no time of day is in it, so that the same input gives the same bytes. Slides are
/// added in the order in which they stand in it; `prepared` and `show`, which is that or a part of
/// it, outlive it.
class Proof {
 public:
  Proof(const content::PreparedShow& prepared, const show::Show& show);

  /// A slide with its picture, of which little is kept.
  void add(const show::Cue& cue, const screen::Picture& picture);

  /// Throws Failure when it cannot be set or written.
  void write(const std::filesystem::path& file, ProofFormat format) const;

 private:
  struct Entry {
    show::Cue cue;
    std::string picture;  ///< a small one: PNG
  };

  nlohmann::json as_json() const;

  const content::PreparedShow& prepared_;
  const show::Show& show_;
  Problems problems_;
  std::vector<Entry> entries_;
};

/// What the speech is called, else its folder.
std::string title_of(const deck::Deck& deck);

}  // namespace lectern::app
