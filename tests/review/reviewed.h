// What a review finds in a deck made of texts.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/problem.h"
#include "deck/deck.h"
#include "review/review.h"
#include "support/temporary_folder.h"

namespace lectern::test {

/// Texts by the names of their files; the English one is the original.
using Files = std::map<std::string, std::string>;

inline Problems problems_in(const Files& files) {
  TemporaryFolder folder;
  for (const auto& [name, text] : files) folder.with(name, text);
  if (!files.contains("deck.toml"))
    folder.with("deck.toml", "[languages.en]\nstatus = \"original\"\n");
  return review::review(deck::read(folder.path()));
}

/// `fr.txt:3 not-translated`, one a line; notes with a `?` after their code.
inline std::string reviewed(const Files& files) {
  std::string lines;
  for (const Problem& problem : problems_in(files)) {
    lines += problem.file.filename().string() + ':' + std::to_string(problem.line) + ' ' +
             problem.code + (problem.severity == Severity::Note ? "?" : "") + '\n';
  }
  return lines;
}

}  // namespace lectern::test
