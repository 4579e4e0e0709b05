#include "deck/format/xliff.h"

#include "base/markup.h"

namespace lectern::deck {
namespace {

std::string unit_of(const PoEntry& entry, std::size_t number) {
  const bool translated = !entry.translation.text.empty();
  std::string unit = "      <trans-unit id=\"" + std::to_string(number) + "\" resname=\"" +
                     escaped_markup(entry.context) + '"';
  if (translated) unit += entry.fuzzy ? " approved=\"no\"" : " approved=\"yes\"";
  unit += ">\n        <source>" + escaped_markup(entry.original.text) + "</source>\n";
  if (translated) {
    unit += std::string("        <target state=\"") +
            (entry.fuzzy ? "needs-review-translation" : "final") + "\">" +
            escaped_markup(entry.translation.text) + "</target>\n";
  }
  for (const std::string& note : entry.notes)
    unit += "        <note>" + escaped_markup(note) + "</note>\n";
  return unit + "      </trans-unit>\n";
}

}  // namespace

std::string to_xliff(const std::vector<PoEntry>& entries, const LanguageTag& original,
                     const LanguageTag& language, const std::string& file) {
  std::string xliff =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n"
      "  <file original=\"" +
      escaped_markup(file) + "\" datatype=\"plaintext\" xml:space=\"preserve\" source-language=\"" +
      original.text() + "\" target-language=\"" + language.text() + "\">\n    <body>\n";
  std::size_t number = 0;
  for (const PoEntry& entry : entries) {
    if (entry.original.text.empty()) continue;  // a catalogue's header
    xliff += unit_of(entry, ++number);
  }
  return xliff + "    </body>\n  </file>\n</xliff>\n";
}

}  // namespace lectern::deck
