#include "app/verbs/texts/document_reader.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/ascii.h"
#include "base/failure.h"
#include "base/system/program.h"
#include "kiosk/programs.h"

namespace lectern::app {
namespace {

namespace fs = std::filesystem;

/// As text: more than any document says.
constexpr std::size_t longest_output = std::size_t{256} << 20U;

}  // namespace

bool is_document(const fs::path& file) {
  constexpr std::array endings{".docx",     ".docm",    ".odt", ".fodt",  ".html",
                               ".htm",      ".xhtml",   ".xlf", ".xliff", ".mxliff",
                               ".sdlxliff", ".mqxliff", ".csv", ".tsv"};
  std::string ending = file.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(), lower);
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

ReadDocument read_document(const fs::path& file, const std::string& encoding,
                           const LanguageTag& likely) {
  const Ended ended = run_program(kiosk::program("lectern-read-document"),
                                  {file.string(), encoding, likely.text()}, "", longest_output);
  if (ended.signal() != 0) {
    throw Failure(file.string() +
                  " costs more memory or time to read than any speech does: it is "
                  "refused");
  }
  if (!ended.well()) throw Failure(file.string() + ' ' + ended.output);
  const auto json = nlohmann::json::parse(ended.output, nullptr, false);
  if (json.is_discarded())
    throw Failure(file.string() + " was not read: " + ended.output.substr(0, 200));
  ReadDocument document;
  document.language = json["language"];
  document.text = json["text"];
  if (!document.text.empty()) document.language_of = LanguageOf::Editor;
  document.rows = json["rows"];
  document.notes = json["notes"];
  for (const auto& unit : json["units"]) {
    document.pieces.push_back({unit["id"], unit["original"], unit["translation"], unit["fuzzy"]});
  }
  return document;
}

}  // namespace lectern::app
