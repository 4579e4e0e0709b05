// A manual page in man(7), as man-db and mandoc read it.
#pragma once

#include <string>
#include <string_view>

namespace lectern::manual {

/// Which pages of which program, and when they were last changed: the head of each page.
struct Edition {
  std::string version;
  std::string date;  ///< `2026-11-25`
};

class Page {
 public:
  Page(std::string_view name, int section, std::string_view summary, const Edition& edition);

  void heading(std::string_view text);
  void subheading(std::string_view text);
  /// Paragraphs that blank lines part.
  void text(std::string_view paragraphs);
  /// A term in bold, and below it what it means.
  void term(std::string_view term, std::string_view meaning);
  /// Lines as they are.
  void literal(std::string_view lines);

  const std::string& roff() const { return roff_; }

 private:
  bool after_heading() const;
  void line(const std::string& text);

  std::string roff_;
};

}  // namespace lectern::manual
