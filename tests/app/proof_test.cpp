// The contact sheet that `lectern render --proof` writes: it is read by a browser.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "base/system/file.h"
#include "support/program.h"
#include "support/temporary_folder.h"

using namespace lectern;
namespace fs = std::filesystem;

namespace {

/// The proof of a deck with one slide, written beside its folder of pictures or elsewhere.
std::string proof_of(const TemporaryFolder& folder, const std::string& deck,
                     const std::string& pictures, const std::string& sheet) {
  fs::create_directories((folder.path() / sheet).parent_path());
  const Outcome outcome = lectern_with("render '" + deck + "' --panel 64x36 --out '" + pictures +
                                           "' --proof '" + sheet + "' 2>/dev/null",
                                       folder.path());
  CHECK(outcome.status == 0);
  return read_file(folder.path() / sheet);
}

/// What a browser makes of the first `src`.
std::string first_source(const std::string& html) {
  const std::size_t begin = html.find("src=\"") + 5;
  const std::string source = html.substr(begin, html.find('"', begin) - begin);
  std::string path;
  for (std::size_t i = 0; i < source.size(); ++i) {
    CHECK(source[i] > ' ');
    CHECK(source[i] <= '~');
    CHECK(std::string("#?&:").find(source[i]) == std::string::npos);
    if (source[i] == '%') {
      path += static_cast<char>(std::stoi(source.substr(i + 1, 2), nullptr, 16));
      i += 2;
    } else {
      path += source[i];
    }
  }
  return path;
}

}  // namespace

TEST_CASE("a proof's pictures are found, whatever their folder is called and wherever it is") {
  struct Row {
    std::string pictures;
    std::string sheet;
  };
  for (const Row& row : {Row{"out", "out/proof.html"}, Row{"50% #1 & \"new\"? a:b", "proof.html"},
                         Row{"a:b", "proof.html"}, Row{"caf\xe9 \xc3\xa9", "proof.html"},
                         Row{"out/../pictures", "far/../away/sheets/proof.html"}}) {
    CAPTURE(row.pictures);
    TemporaryFolder folder;
    folder.with("deck/en.txt", "One.\n");
    const std::string html = proof_of(folder, "deck", row.pictures, row.sheet);
    const fs::path source = first_source(html);
    CHECK(source.filename() == "001-en.png");
    CHECK(fs::exists((folder.path() / row.sheet).parent_path() / source));
  }
}

TEST_CASE("a proof names a line where there is one, and is UTF-8 whatever the files are called") {
  TemporaryFolder folder;
  folder.with("caf\xe9/en.txt", "One \uE000.\n").with("caf\xe9/qq.txt", "What?\n");
  const std::string html = proof_of(folder, "caf\xe9", "out", "out/proof.html");
  CHECK(html.find("<h1>caf\uFFFD</h1>") != std::string::npos);
  CHECK(html.find("<li>en.txt, line 1: no font has") != std::string::npos);
  CHECK(html.find("<li>qq.txt: ") != std::string::npos);
  CHECK(html.find("line 0") == std::string::npos);
}
