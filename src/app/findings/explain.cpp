#include "app/findings/explain.h"

#include <sstream>
#include <vector>

#include "app/fill.h"
#include "base/failure.h"
#include "base/nearest.h"
#include "content/target.h"

namespace lectern::app {
namespace {

constexpr const char* margin = "  ";

/// Lines are kept as they are; a single one is a sentence.
std::string example_in_lines(const std::string& example, int columns) {
  if (!example.ends_with('\n')) return filled(example, columns, margin);
  std::istringstream all(example);
  std::string lines;
  for (std::string line; std::getline(all, line);) {
    lines += (line.empty() ? "" : margin + line) + '\n';
  }
  return lines;
}

}  // namespace

config::FindingPages finding_pages() {
  Problems problems;
  config::FindingPages pages =
      config::read_finding_pages(content::assets_folder() / "findings.toml", problems);
  if (!problems.empty()) throw Failure(to_string(problems.front()));
  return pages;
}

std::string page_of(const std::string& code, const config::FindingPage& page, int columns) {
  return code + "\n\n" + filled(page.found, columns, margin) + "\nWhat it means to a visitor:\n" +
         filled(page.visitor, columns, margin) + "\nHow it is mended:\n" +
         filled(page.mend, columns, margin) + "\nExample:\n" +
         example_in_lines(page.example, columns);
}

std::string no_such_code(std::string_view code, const config::FindingPages& pages) {
  std::vector<std::string_view> codes;
  for (const auto& [known, page] : pages) codes.push_back(known);
  std::string message = "there is no code \"" + std::string(code) + '"';
  if (const auto meant = nearest(code, codes)) {
    return message + ", do you mean \"" + std::string(*meant) + "\"?";
  }
  message += ": there are ";
  for (const std::string_view known : codes) {
    message += (known == codes.front() ? "" : ", ") + std::string(known);
  }
  return message;
}

}  // namespace lectern::app
