// Tables as spreadsheets save them: comma, semicolon or tab between fields (RFC 4180) → rows.
#include <csv.h>

#include <array>

#include "base/failure.h"
#include "documents/decode.h"
#include "documents/document.h"

namespace lectern::documents {
namespace {

class RowReader {
 public:
  explicit RowReader(char delimiter) {
    if (csv_init(&parser_, 0) != 0) throw Failure("cannot be read: there is no memory for it");
    csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
  }
  ~RowReader() { csv_free(&parser_); }
  RowReader(const RowReader&) = delete;
  RowReader& operator=(const RowReader&) = delete;

  std::vector<std::vector<std::string>> read(const std::string& text) {
    const std::size_t size = csv_parse(&parser_, text.data(), text.size(), on_field, on_row, this);
    if (size != text.size() || csv_fini(&parser_, on_field, on_row, this) != 0) {
      throw Failure("is no table: " + std::string(csv_strerror(csv_error(&parser_))));
    }
    return std::move(rows_);
  }

 private:
  static void on_field(void* field, std::size_t size, void* self) {
    static_cast<RowReader*>(self)->row_.emplace_back(static_cast<const char*>(field), size);
  }
  static void on_row(int, void* self) {
    auto& reader = *static_cast<RowReader*>(self);
    reader.rows_.push_back(std::move(reader.row_));
    reader.row_.clear();
  }

  csv_parser parser_{};
  std::vector<std::string> row_;
  std::vector<std::vector<std::string>> rows_;
};

/// That by which most rows have the same number of fields, two at least.
std::vector<std::vector<std::string>> rows_of(const std::string& text) {
  std::vector<std::vector<std::string>> best;
  std::size_t most = 0;
  for (const char delimiter : {'\t', ';', ',', '|'}) {
    auto rows = RowReader(delimiter).read(text);
    std::size_t level = 0;
    for (const auto& row : rows) {
      level += row.size() >= 2 && row.size() == rows.front().size() ? 1 : 0;
    }
    // fewer fields a row are likelier than a sentence's commas
    const std::size_t score = level * 1000 / (rows.empty() ? 1 : rows.front().size());
    if (score > most) {
      most = score;
      best = std::move(rows);
    }
  }
  if (best.empty()) throw Failure("is no table of two columns: an original and its translation");
  return best;
}

}  // namespace

Document read_table(const std::string& bytes, const Hints& hints) {
  Document document;
  std::string text = decoded(bytes, hints.encoding, hints.language, document.notes);
  // Excel's own way of saying what parts the fields
  if (text.starts_with("sep=")) text.erase(0, std::min(text.find('\n'), text.size() - 1) + 1);
  document.rows = rows_of(text);
  return document;
}

}  // namespace lectern::documents
