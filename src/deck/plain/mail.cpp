#include "deck/plain/mail.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "deck/format/line_edit.h"
#include "deck/plain/lines.h"
#include "deck/plain/mail_head.h"
#include "text/compatibility.h"

namespace lectern::deck {
namespace {

constexpr const char* quotation_left_out = "what a mail quotes is left out";

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
    if (mail_head(lines, i).end > i) return i;
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

/// `Sent from my iPhone`, as devices put below what they send.
bool is_of_device(const SourceLine& line) {
  constexpr auto devices = std::to_array<std::string_view>(
      {"iphone",     "ipad",          "android",    "samsung", "galaxy", "outlook", "blackberry",
       "huawei",     "xiaomi",        "nokia",      "windows", "yahoo",  "gmail",   "proton",
       "smartphone", "mobile device", "mobilgerät", "mobil",   "handy",  "айфон",   "телефон",
       "手机",       "手機",          "携帯",       "휴대폰"});
  constexpr auto sent =
      std::to_array<std::string_view>({"sent from",    "sent with",     "sent via",
                                       "get outlook",  "gesendet",      "von meinem",
                                       "envoyé de",    "envoyé à",      "télécharger outlook",
                                       "inviato d",    "enviado d",     "enviat d",
                                       "verzonden",    "verstuurd",     "sendt fra",
                                       "skickat från", "hämta outlook", "hent outlook",
                                       "lähetetty",    "wysłan",        "odeslán",
                                       "odoslan",      "отправлен",     "надіслан",
                                       "изпратен",     "испратен",      "послато",
                                       "poslano",      "poslato",       "küldve",
                                       "trimis d",     "στάλθηκε",      "gönderildi",
                                       "saadetud",     "nosūtīts",      "išsiųsta",
                                       "bidalia",      "sent úr",       "dikirim",
                                       "được gửi",     "gửi từ",        "から送信",
                                       "发自",         "发送自",        "從我的",
                                       "寄自",         "보냄",          "ส่งจาก",
                                       "נשלח מ",       "أرسل",          "مُرسل",
                                       "ارسال شده"});
  constexpr std::size_t longest = 80;  // bytes
  const std::string small = text::case_folded(line.text);
  const auto holds = [&](std::string_view part) { return small.find(part) != small.npos; };
  return small.size() <= longest && std::ranges::any_of(devices, holds) &&
         std::ranges::any_of(sent, holds);
}

std::size_t after_last_seen(MailLines lines, std::size_t begin, std::size_t end) {
  while (end > begin && is_blank(lines[end - 1])) --end;
  return end;
}

bool begins_signature(const SourceLine& line) { return line.text == "--" || line.text == "-- "; }

/// Whether what follows the mark of a signature surely is one, in what may be no mail: a few lines
/// at once, below the mark as it is to be written (RFC 3676), or with a way to answer.
bool is_sure_signature(MailLines lines, std::size_t begin, std::size_t end) {
  constexpr std::size_t most_lines = 6, longest_line = 80, digits_of_telephone = 5;
  const MailLines below = lines.subspan(begin + 1, end - begin - 1);
  const bool alike = std::ranges::all_of(below, [](const SourceLine& line) {
    return !is_blank(line) && line.text.size() <= longest_line;
  });
  const bool answers = std::ranges::any_of(below, [](const SourceLine& line) {
    const auto digits = std::ranges::count_if(line.text, is_digit);
    return line.text.find('@') != std::string::npos ||
           line.text.find("www.") != std::string::npos ||
           digits >= static_cast<std::ptrdiff_t>(digits_of_telephone);
  });
  return alike && !below.empty() && below.size() <= most_lines &&
         (answers || lines[begin].text == "-- ");
}

/// The lines of a mail or of a text that may have come in one, and which of them are the text.
class Mail {
 public:
  Mail(std::vector<SourceLine>& lines, LeftOut& left_out) : lines_(lines), left_out_(left_out) {}

  void reduce() {
    begin_ = first_seen(lines_, 0);
    pass_heads();
    find_quotation();
    end_ = after_last_seen(lines_, begin_, quotation_);
    drop_device();
    if (heads_ > 0) unquote();
    drop_signature();
    // nothing else is there
    if (after_last_seen(lines_, begin_, end_) == begin_) return;
    for (const auto& [line, message] : notes_) {
      left_out_.add(lines_[line].source.front(), Severity::Note, "mail", message);
    }
    if (notes_.empty()) return;
    lines_.resize(end_);
    lines_.erase(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(begin_));
  }

 private:
  void note(std::size_t line, std::string message) {
    notes_.emplace_back(line, std::move(message));
  }

  /// Those of mails that were passed on stand one below another.
  void pass_heads() {
    for (MailHead head = mail_head(lines_, begin_); head.end > begin_;
         head = mail_head(lines_, begin_)) {
      note(begin_, "the head of a mail is left out");
      passed_on_ = passed_on_ || head.passed_on;
      begin_ = first_seen(lines_, head.end);
      ++heads_;
    }
  }

  /// What is quoted at the end; but a mail that somebody passed on is the text, below a few words.
  void find_quotation() {
    quotation_ = quotation_begin(lines_, begin_);
    const MailHead head = mail_head(lines_, quotation_);
    const bool text = head.end > quotation_ && (passed_on_ || head.passed_on) &&
                      bytes_in(begin_, quotation_) * 2 <= bytes_in(head.end, lines_.size());
    if (text) {
      note(begin_, "what stands above a mail that was passed on is left out");
      begin_ = quotation_;
      pass_heads();
      quotation_ = quotation_begin(lines_, begin_);
    }
    if (quotation_ < lines_.size()) note(quotation_, quotation_left_out);
  }

  std::size_t bytes_in(std::size_t begin, std::size_t end) const {
    std::size_t bytes = 0;
    for (; begin < end; ++begin) bytes += trimmed(lines_[begin].text).size();
    return bytes;
  }

  void drop_device() {
    if (end_ <= begin_ + 1 || !is_of_device(lines_[end_ - 1])) return;
    note(end_ - 1, "“" + std::string(trimmed(lines_[end_ - 1].text)) + "” is left out");
    end_ = after_last_seen(lines_, begin_, end_ - 1);
  }

  /// Where all of the text is quoted, as some programs pass a mail on.
  void unquote() {
    const auto is_quoted = [](const SourceLine& line) {
      return is_blank(line) || line.text.starts_with('>');
    };
    const auto text = std::span(lines_).subspan(begin_, end_ - begin_);
    if (!std::ranges::all_of(text, is_quoted)) return;
    for (SourceLine& line : text) {
      LineEdit edit(line);
      edit.skip(line.text.starts_with("> ") ? 2 : line.text.starts_with('>') ? 1 : 0);
      edit.keep(edit.rest().size());
      line = SourceLine(edit.take());
    }
  }

  void drop_signature() {
    const auto text = MailLines(lines_).subspan(begin_, end_ - begin_);
    const auto found = std::ranges::find_if(text, begins_signature);
    const auto at = begin_ + static_cast<std::size_t>(found - text.begin());
    if (at == end_ || (notes_.empty() && !is_sure_signature(lines_, at, end_))) return;
    note(at, "the signature of a mail is left out");
    end_ = at;
  }

  std::vector<SourceLine>& lines_;
  LeftOut& left_out_;
  std::vector<std::pair<std::size_t, std::string>> notes_;
  std::size_t begin_ = 0, end_ = 0;  ///< of the text
  std::size_t quotation_ = 0;
  std::size_t heads_ = 0;
  bool passed_on_ = false;
};

}  // namespace

std::vector<SourceLine> without_mail(std::vector<SourceLine> lines, LeftOut& left_out) {
  lines = without_quoted(std::move(lines), left_out);
  Mail(lines, left_out).reduce();
  return lines;
}

}  // namespace lectern::deck
