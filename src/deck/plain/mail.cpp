#include "deck/plain/mail.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "deck/plain/lines.h"
#include "text/compatibility.h"

namespace lectern::deck {
namespace {

constexpr const char* quotation_left_out = "what a mail quotes is left out";

using MailLines = std::span<const SourceLine>;

/// Whether a line is one of a mail's head, as programs of many languages name them.
bool is_of_head(const SourceLine& line) {
  constexpr std::array<std::string_view, 62> names{
      "from",    "to",        "cc",         "date",    "sent",       "subject",       "bcc",
      "von",     "an",        "kopie",      "datum",   "gesendet",   "betreff",       "de",
      "à",       "a",         "envoyé",     "objet",   "para",       "asunto",        "enviado",
      "fecha",   "assunto",   "enviada em", "data",    "da",         "inviato",       "oggetto",
      "aan",     "verzonden", "onderwerp",  "från",    "till",       "skickat",       "ämne",
      "fra",     "til",       "sendt",      "emne",    "lähettäjä",  "vastaanottaja", "aihe",
      "päiväys", "od",        "do",         "wysłano", "temat",      "předmět",       "odesláno",
      "komu",    "от",        "кому",       "дата",    "отправлено", "тема",          "发件人",
      "收件人",  "主题",      "日期",       "差出人",  "宛先",       "件名"};
  constexpr std::size_t longest = 40;
  const std::string_view text = std::string_view(line.text).substr(0, longest);
  const std::size_t ascii = text.find(':'), wide = text.find("：");
  const std::size_t colon = std::min(ascii, wide);
  if (colon == text.npos || colon == 0) return false;
  const std::string name = text::case_folded(trimmed(text.substr(0, colon)));
  return std::ranges::find(names, name) != names.end();
}

/// How many lines from `begin` on are the head of a mail; 0: it is none.
std::size_t head_size(MailLines lines, std::size_t begin) {
  constexpr std::size_t fewest = 3;
  std::size_t end = begin;
  while (end < lines.size() && is_of_head(lines[end])) ++end;
  return end - begin >= fewest ? end - begin : 0;
}

std::size_t first_seen(MailLines lines, std::size_t begin) {
  while (begin < lines.size() && is_blank(lines[begin])) ++begin;
  return begin;
}

/// Where a quotation of another mail begins that goes on to the end: with its head, or with what
/// leads to it (`On Monday Tom <tom@example.org> wrote:`).
std::size_t quotation_begin(MailLines lines, std::size_t begin) {
  std::size_t quoted = lines.size();
  while (quoted > begin && (is_blank(lines[quoted - 1]) || lines[quoted - 1].text.starts_with('>')))
    --quoted;
  const bool any = first_seen(lines, quoted) < lines.size();
  if (any && quoted > begin && trimmed(lines[quoted - 1].text).ends_with(':')) {
    // which may be on several lines
    std::size_t first = quoted - 1;
    while (first > begin && !is_blank(lines[first - 1]) && !ends_sentence(lines[first - 1]))
      --first;
    const auto has_address = [](const SourceLine& line) {
      return line.text.find('@') != std::string::npos;
    };
    if (std::ranges::any_of(lines.subspan(first, quoted - first), has_address)) return first;
  }
  for (std::size_t i = begin; i < lines.size(); ++i) {
    if (head_size(lines, i) == 0) continue;
    // -----Original Message-----
    const bool ruled = i > begin && lines[i - 1].text.find("---") != std::string::npos;
    return ruled ? i - 1 : i;
  }
  return lines.size();
}

/// `> Am 13.03.2024 um 17:40 schrieb Uwe:`, `> On Monday Tom <tom@example.org> wrote:`.
bool leads_quotation(std::string_view line) {
  constexpr std::ptrdiff_t digits_of_date = 4;
  line = trimmed(line);
  const auto digits = std::ranges::count_if(line, is_digit);
  return line.ends_with(':') && (line.find('@') != line.npos || digits >= digits_of_date);
}

/// Without what a mail quotes before its text goes on, which a line leads to that says when who
/// wrote it.
std::vector<SourceLine> without_quoted(std::vector<SourceLine> lines, LeftOut& left_out) {
  std::vector<SourceLine> result;
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t end = i;
    while (end < lines.size() && lines[end].text.starts_with('>')) ++end;
    const bool goes_on = first_seen(lines, end) < lines.size();
    if (end == i || !goes_on || !leads_quotation(std::string_view(lines[i].text).substr(1))) {
      for (end = std::max(end, i + 1); i < end; ++i) result.push_back(std::move(lines[i]));
      continue;
    }
    left_out.add(lines[i].source.front(), Severity::Note, "mail", quotation_left_out);
    result.push_back({"", lines[i].source});
    i = end;
  }
  return result;
}

std::size_t signature_begin(MailLines lines, std::size_t begin) {
  const auto found =
      std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(begin), lines.end(),
                   [](const SourceLine& line) { return line.text == "--" || line.text == "-- "; });
  return static_cast<std::size_t>(found - lines.begin());
}

}  // namespace

std::vector<SourceLine> without_mail(std::vector<SourceLine> lines, LeftOut& left_out) {
  lines = without_quoted(std::move(lines), left_out);
  const std::size_t head = first_seen(lines, 0);
  const std::size_t begin = head + head_size(lines, head);
  const std::size_t quotation = quotation_begin(lines, begin);
  if (begin == head && quotation == lines.size()) return lines;
  const std::size_t end = std::min(quotation, signature_begin(lines, begin));
  if (first_seen({lines.data(), end}, begin) == end) return lines;  // nothing else is there
  const auto note = [&](std::size_t line, const char* message) {
    left_out.add(lines[line].source.front(), Severity::Note, "mail", message);
  };
  if (begin > head) note(head, "the head of a mail is left out");
  if (end < quotation) note(end, "the signature of a mail is left out");
  if (quotation < lines.size()) note(quotation, quotation_left_out);
  lines.resize(end);
  lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(begin));
  return lines;
}

}  // namespace lectern::deck
