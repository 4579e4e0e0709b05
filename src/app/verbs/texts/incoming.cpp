#include "app/verbs/texts/incoming.h"

#include <algorithm>
#include <utility>

#include "app/verbs/printing.h"
#include "app/verbs/texts/document_reader.h"
#include "app/verbs/texts/table_columns.h"
#include "base/ascii.h"
#include "base/failure.h"
#include "base/nearest.h"
#include "base/system/file.h"
#include "deck/format/bilingual.h"
#include "deck/format/encoding.h"
#include "deck/format/po.h"
#include "deck/speech.h"
#include "review/language_of.h"
#include "review/text.h"
#include "text/encoding.h"
#include "text/languages.h"
#include "text/script.h"

namespace lectern::app {
namespace {

namespace fs = std::filesystem;

std::string small_ending(const fs::path& file) {
  std::string ending = file.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(), lower);
  return ending;
}

void say(const ImportOptions& options, const std::string& what) {
  tell(options.file.string() + ' ' + what);
}

/// The name of a file without its endings: `fr` of `fr.txt.txt`, `remarks.fr` of `remarks.fr.po`.
std::optional<LanguageTag> language_by_name(const fs::path& file) {
  fs::path stem = file.stem();
  if (small_ending(stem) == small_ending(file)) stem = stem.stem();
  return text::language_in_name(stem.string());
}

/// A region that goes without saying is left out, and what the deck has already is meant: fr-FR is
/// its fr.
LanguageTag as_in_deck(const LanguageTag& said, const deck::Deck& deck) {
  std::vector<LanguageTag> alike;
  for (const deck::Speech& speech : deck.speeches) {
    if (speech.language == said) return said;
    if (speech.language.language() == said.language() &&
        text::script_of(speech.language) == text::script_of(said)) {
      alike.push_back(speech.language);
    }
  }
  if (alike.size() == 1) return alike.front();
  if (said.region().empty()) return said;
  const auto bare = *LanguageTag::parse(said.language());
  const std::string script(text::script_of(said).name());
  const bool usual = text::script_of(bare) == text::script_of(said) && said.language() != "zh";
  return usual ? bare : LanguageTag::parse(bare.text() + '-' + script).value_or(said);
}

/// Where neither a file nor its name says it.
LanguageTag language_by_text(const ImportOptions& options, const std::string& text) {
  const auto seems = review::likely_language(text);
  if (!seems) {
    throw Failure("cannot tell the language of " + options.file.string() + ": say --language");
  }
  say(options, "seems to be in " + review::name_and_tag(seems->language) +
                   "; if that is wrong, say --language");
  return seems->language;
}

/// What a text surely reads as, where that is not what its editor was set to.
std::optional<LanguageTag> other_than_editors(const std::string& text, const LanguageTag& editors) {
  constexpr int most_of_it = 80;
  const auto seems = review::likely_language(text, editors);
  const bool other =
      seems && seems->percent >= most_of_it && !review::are_close(seems->language, editors);
  return other ? std::optional(seems->language) : std::nullopt;
}

/// What is ordered, else what the file says, else what its name says, else what the text seems to
/// be in; who disagrees is told.
LanguageTag language_of(const ImportOptions& options, const deck::Deck& deck,
                        const std::string& header, LanguageOf kind, const std::string& text) {
  const auto said = header.empty() ? std::nullopt : text::language_tag(header);
  const bool known = said && text::is_known(*said);
  const auto named = language_by_name(options.file);
  if (options.language) {
    require_known(*options.language);
    if (known && said->language() != options.language->language()) {
      say(options,
          "says that it is in " + header + "; it is taken for " + options.language->text());
    }
    return *options.language;
  }
  if (!header.empty() && !known) {
    say(options, "says that it is in " + header + ", which is no language that is known");
  }
  if (known && !named && kind == LanguageOf::Editor) {
    if (const auto seems = other_than_editors(text, *said)) {
      say(options, "says that it is in " + header + ", as its editor was set, but reads as " +
                       review::name_and_tag(*seems) +
                       ", which it is taken for; if that is wrong, say --language");
      return as_in_deck(*seems, deck);
    }
  }
  const bool disagree = known && named && said->language() != named->language();
  const bool by_header = known && !(disagree && kind == LanguageOf::Editor);
  if (!by_header && !named) return as_in_deck(language_by_text(options, text), deck);
  LanguageTag language = by_header ? as_in_deck(*said, deck) : *named;
  if (disagree) {
    say(options, "says that it is in " + header + ", and its name that it is in " + named->text() +
                     ": it is taken for " + language.text() + "; if that is wrong, say --language");
  }
  require_known(language);
  return language;
}

std::string language_in_catalogue(const std::string& text, const fs::path& file) {
  Problems ignored;
  for (const deck::PoEntry& entry : deck::read_po(text, file, ignored)) {
    if (!entry.original.text.empty()) break;
    return deck::header_field(entry.translation.text, "Language");
  }
  return {};
}

/// A catalogue says in its header what it is in, which is UTF-8 from now on.
void state_utf8(std::string& po) {
  const std::string stated = deck::charset_of_catalogue(po);
  if (stated.empty() || stated == "UTF-8") return;
  po.replace(po.find("charset=" + stated) + 8, stated.size(), "UTF-8");
}

std::optional<std::string> in_utf8(const std::string& bytes, const ImportOptions& options,
                                   bool is_catalogue) {
  const auto named = language_by_name(options.file);
  const LanguageTag likely = options.language ? *options.language : named.value_or(LanguageTag());
  std::string encoding = options.encoding;
  const bool detected = encoding.empty();
  if (detected && is_catalogue) encoding = deck::charset_of_catalogue(bytes);
  if (encoding.empty() || !text::encoding_named(encoding)) {
    encoding = deck::encoding_of(bytes, likely).value_or("UTF-8");
  }
  Problems problems;
  // what is UTF-8 stays as it is, byte for byte
  if (encoding == "UTF-8" || (detected && deck::encoding_of(bytes, likely) == "UTF-8")) {
    if (!deck::utf8_of(bytes, options.file, likely, problems)) {
      report(problems);
      return std::nullopt;
    }
    return bytes;
  }
  auto text = deck::utf8_from(bytes, encoding, options.file, problems);
  report(problems);
  if (!text) return std::nullopt;
  if (is_catalogue) state_utf8(*text);
  if (detected) {
    say(options, "is read as " + encoding + ", which it " + (is_catalogue ? "says" : "seems") +
                     " to be in, and becomes UTF-8; if letters are wrong, say --encoding");
  }
  return text;
}

std::optional<Incoming> read_text_file(const ImportOptions& options, const deck::Deck& deck) {
  Incoming incoming;
  incoming.ending = small_ending(options.file);
  const bool is_catalogue = incoming.ending == ".po";
  auto text = in_utf8(read_file(options.file), options, is_catalogue);
  if (!text) return std::nullopt;
  const std::string header = is_catalogue ? language_in_catalogue(*text, options.file) : "";
  // the original stands in a catalogue beside its translation
  const std::string said = is_catalogue ? "" : *text;
  incoming.language = language_of(options, deck, header, LanguageOf::Text, said);
  if (incoming.ending == ".md" || incoming.ending == ".markdown") incoming.ending = ".txt";
  incoming.bytes = std::move(*text);
  return incoming;
}

/// Pieces of a table, and the language that its header names. There are none where a document's
/// tables are no translation beside its original, but part of its text.
std::vector<deck::TranslatedPiece> pieces_of(const ImportOptions& options, const deck::Deck& deck,
                                             ReadDocument& document) {
  const auto named = language_by_name(options.file);
  const LanguageTag wanted = options.language ? *options.language : named.value_or(LanguageTag());
  const auto columns = deck::columns_of(document.rows, deck, wanted);
  const bool few = !columns || 2 * columns->matches < document.rows.size();
  const bool is_original = columns && deck.speeches.front().language == wanted;
  if (!document.text.empty() && (few || is_original)) return {};
  if (!columns) {
    throw Failure(options.file.string() +
                  " has no column with paragraphs of the original, so it cannot be told what is "
                  "translated in it");
  }
  const auto in_header = text::language_in_name(columns->header);
  if (in_header && text::is_known(*in_header)) {
    document.language = in_header->text();
    document.language_of = LanguageOf::Text;
  }
  std::vector<deck::TranslatedPiece> pieces;
  for (std::size_t i = columns->first_row; i < document.rows.size(); ++i) {
    const auto& row = document.rows[i];
    const auto cell = [&](std::size_t column) {
      return column < row.size() ? row[column] : std::string();
    };
    if (cell(columns->original).empty()) continue;
    pieces.push_back({{}, cell(columns->original), cell(columns->translation), false});
  }
  return pieces;
}

/// Whether there is hardly anything beside its tables in a document.
bool is_all_tables(const ReadDocument& document) {
  std::size_t in_tables = 0;
  for (const auto& row : document.rows) {
    for (const std::string& cell : row) in_tables += cell.size();
  }
  constexpr std::size_t nearly = 4, all = 5;
  return in_tables * all >= document.text.size() * nearly;
}

/// A table in several languages, of which a deck without a text begins with one: the one that is
/// ordered, or the first.
void take_one_column(const ImportOptions& options, ReadDocument& document) {
  if (!is_all_tables(document)) return;
  const std::vector<TableColumn> columns = columns_in(document.rows);
  if (columns.size() < 2) return;
  const auto named = language_by_name(options.file);
  const LanguageTag wanted = options.language ? *options.language : named.value_or(LanguageTag());
  const auto found = std::ranges::find_if(columns, [&](const TableColumn& column) {
    return column.language.language() == wanted.language();
  });
  const TableColumn& taken = found == columns.end() ? columns.front() : *found;
  std::string others;
  for (const TableColumn& column : columns) {
    if (&column != &taken) others += (others.empty() ? "" : ", ") + column.language.text();
  }
  say(options, "holds a table in several languages: what is in " +
                   review::name_and_tag(taken.language) +
                   " is taken; import it again with --language for " + others);
  document.text = taken.text;
  document.rows.clear();
  document.language = taken.language.text();
  document.language_of = LanguageOf::Text;
}

Incoming read_document_file(const ImportOptions& options, const deck::Deck& deck) {
  const auto named = language_by_name(options.file);
  const LanguageTag likely = options.language ? *options.language : named.value_or(LanguageTag());
  ReadDocument document = read_document(options.file, options.encoding, likely);
  for (const std::string& note : document.notes) tell(options.file.string() + ": " + note);
  if (deck.speeches.empty()) take_one_column(options, document);
  if (!document.rows.empty()) document.pieces = pieces_of(options, deck, document);
  const bool bilingual = !document.pieces.empty();
  Incoming incoming;
  std::string said = document.text;
  for (const deck::TranslatedPiece& piece : document.pieces) said += piece.translation + '\n';
  incoming.language = language_of(options, deck, document.language, document.language_of, said);
  incoming.ending = bilingual ? ".po" : ".txt";
  incoming.bytes = std::move(document.text);
  if (!bilingual) return incoming;
  if (deck.speeches.empty()) {
    throw Failure("the deck has no original yet that " + options.file.string() + " translates");
  }
  if (incoming.language == deck.speeches.front().language) {
    throw Failure(options.file.string() + " is in " + incoming.language.text() +
                  ", as the original is: say --language for what it translates to");
  }
  incoming.bytes = deck::to_po(
      deck::catalogue_from(document.pieces, deck, incoming.language, revision_of(options.file)));
  return incoming;
}

}  // namespace

void UnwrittenFiles::add(const fs::path& file, std::string bytes) {
  files_[file] = std::make_shared<const std::string>(std::move(bytes));
}

std::shared_ptr<const std::string> UnwrittenFiles::read(const fs::path& file,
                                                        std::size_t most_bytes) const {
  const auto found = files_.find(file);
  if (found == files_.end()) throw Failure(file.string() + " is not there");
  if (found->second->size() > most_bytes) throw TooLarge(file.string() + " is too large");
  return found->second;
}

std::vector<std::string> UnwrittenFiles::list(const fs::path& folder) const {
  std::vector<std::string> names;
  for (const auto& [file, bytes] : files_) {
    if (file.parent_path() == folder) names.push_back(file.filename().string());
  }
  return names;
}

void require_known(const LanguageTag& language) {
  if (text::is_known(language)) return;
  const auto meant = text::language_meant(language.text());
  throw Failure(
      "no language is known as " + language.text() +
      (meant ? ": do you mean " + meant->text() + '?' : ": its tag is one such as fr or zh-Hans"));
}

std::optional<Incoming> read_incoming(const ImportOptions& options, const deck::Deck& deck) {
  if (!options.encoding.empty() && !text::encoding_named(options.encoding)) {
    throw Failure("no encoding is known as " + options.encoding +
                  ": its name is one such as windows-1252 or Shift_JIS");
  }
  const std::string ending = small_ending(options.file);
  if (is_document(options.file)) return read_document_file(options, deck);
  if (deck::format_of(options.file) || ending == ".md" || ending == ".markdown") {
    return read_text_file(options, deck);
  }
  if (ending == ".rtf" || ending == ".doc" || ending == ".pages") {
    throw Failure(options.file.string() + " is not read: save it as .docx or .odt");
  }
  throw Failure(options.file.string() +
                " is none of the formats that are read: .txt, .md, .po, .vtt, .srt, .docx, .odt, "
                ".html, .xlf, .csv, .tsv");
}

}  // namespace lectern::app
