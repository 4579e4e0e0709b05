#include "app/verbs/document_reader.h"

#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <system_error>

#include "base/ascii.h"
#include "base/failure.h"
#include "base/handle.h"
#include "deck/format/unread_file.h"
#include "kiosk/build.h"

namespace lectern::app {
namespace {

namespace fs = std::filesystem;

fs::path program() {
  constexpr const char* name = "lectern-read-document";
  std::error_code error;
  const fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
  const fs::path built = folder / name;
  const fs::path installed = (folder / kiosk::installed_programs() / name).lexically_normal();
  for (const fs::path& path : {built, installed}) {
    if (fs::is_regular_file(path, error)) return path;
  }
  throw Failure("the program that reads documents is missing: neither " + built.string() + " nor " +
                installed.string() + " is there");
}

/// What a program prints, and how it ended.
struct Printed {
  std::string text;
  int status = 0;
};

Printed printed_by(const std::string& command) {
  FILE* pipe = popen(command.c_str(), "r");
  if (!pipe) throw Failure("cannot start the program that reads documents");
  Printed printed;
  std::array<char, 65536> chunk{};
  while (const std::size_t size = fread(chunk.data(), 1, chunk.size(), pipe)) {
    printed.text.append(chunk.data(), size);
  }
  printed.status = pclose(pipe);
  return printed;
}

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
  const Printed printed =
      printed_by("exec " + deck::shell_word(program()) + ' ' + deck::shell_word(file) + ' ' +
                 deck::shell_word(encoding) + ' ' + deck::shell_word(likely.text()) + " 2>&1");
  const bool ended = WIFEXITED(printed.status);
  if (!ended) {
    throw Failure(file.string() +
                  " costs more memory or time to read than any speech does: it is "
                  "refused");
  }
  if (WEXITSTATUS(printed.status) != 0) throw Failure(file.string() + ' ' + printed.text);
  const auto json = nlohmann::json::parse(printed.text, nullptr, false);
  if (json.is_discarded())
    throw Failure(file.string() + " was not read: " + printed.text.substr(0, 200));
  ReadDocument document;
  document.language = json["language"];
  document.text = json["text"];
  document.rows = json["rows"];
  document.notes = json["notes"];
  for (const auto& unit : json["units"]) {
    document.pieces.push_back({unit["id"], unit["original"], unit["translation"], unit["fuzzy"]});
  }
  return document;
}

}  // namespace lectern::app
