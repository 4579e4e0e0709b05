// Reads any bytes as a document, a page, a translator's file and a table: libFuzzer's entry. Byte 0
// chooses the reader; the rest is the file.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "base/failure.h"
#include "base/utf8.h"
#include "documents/document.h"

namespace {

using namespace lectern;

void check(bool holds, const char* rule) {
  if (holds) return;
  std::fprintf(stderr, "%s\n", rule);
  std::abort();
}

documents::Document read(int reader, const std::string& bytes) {
  switch (reader) {
    case 0: return documents::read_word_parts(bytes, "", "");
    case 1: return documents::read_word(bytes);
    case 2: return documents::read_open_document(bytes);
    case 3: return documents::read_web_page(bytes, {"page.html", "", "fr"});
    case 4: return documents::read_xliff(bytes);
    default: return documents::read_table(bytes, {"table.csv", "", "fr"});
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  try {
    const documents::Document document = read(data[0] % 6, bytes);
    check(!first_invalid_byte(document.text), "a text is UTF-8");
    check(document.text.size() <= 8 * size + 1024, "a text is no longer than what it is read from");
    for (const auto& unit : document.units) {
      check(!unit.original.empty(), "a unit has an original");
      check(!first_invalid_byte(unit.translation), "a translation is UTF-8");
    }
  } catch (const Failure&) {
    return 0;
  }
  return 0;
}
