#include "app/rendering/reading_page.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include "app/rendering/reading_page_style.h"
#include "base/markup.h"
#include "deck/list_mark.h"
#include "slide/style.h"
#include "text/languages.h"
#include "text/script.h"

namespace lectern::app {
namespace {

using deck::Paragraph;

std::string of_language(const LanguageTag& language) {
  const bool leftward = text::direction_of(language) == text::Direction::RightToLeft;
  return " lang=\"" + language.text() + "\" dir=\"" + (leftward ? "rtl" : "ltr") + '"';
}

std::string with_class(const char* name, const std::string& text) {
  return text.empty() ? ""
                      : std::string("<p class=\"") + name + "\">" + escaped_markup(text) + "</p>\n";
}

/// Lines that their author ends are lines.
std::string lines_of(std::string_view text) {
  return "<span>" + deck::with_line_ends(escaped_markup(text), "</span><span>") + "</span>";
}

bool has_lines(const Paragraph& paragraph) {
  return paragraph.text.find(deck::line_end) != std::string::npos;
}

/// The original's paragraph, from 1, that each of a speech's says the same as, or follows.
std::vector<std::size_t> numbers_of(const deck::Deck& deck, std::size_t index) {
  const deck::Speech& original = deck.speeches.front();
  const deck::Speech& speech = deck.speeches[index];
  std::vector<std::size_t> numbers(speech.paragraphs.size(), 0);
  for (const deck::Bead& bead : deck.beads) {
    const IndexRange& ours = bead.sentences[index];
    const IndexRange& theirs = bead.sentences.front();
    if (ours.begin == ours.end || theirs.begin == theirs.end) continue;
    std::size_t& number = numbers[speech.sentences[ours.begin].paragraph];
    if (number == 0) number = original.sentences[theirs.begin].paragraph + 1;
  }
  return numbers;
}

/// The speech in one language.
class Article {
 public:
  Article(const deck::Deck& deck, std::size_t index, const slide::Labels& labels)
      : speech_(deck.speeches[index]), numbers_(numbers_of(deck, index)), labels_(labels) {}

  std::string html() {
    const std::string tag = speech_.language.text();
    html_ = "<article id=\"" + tag + '"' + of_language(speech_.language) + " aria-labelledby=\"" +
            tag + "-title\">\n<header>\n" +
            with_class("occasion", slide::place_and_date_of(speech_)) + "<h1 id=\"" + tag +
            "-title\">" + escaped_markup(slide::title_of(speech_)) + "</h1>\n" +
            with_class("speaker", speech_.headline && !speech_.headline->subtitle.empty()
                                      ? speech_.headline->subtitle
                                      : slide::speaker_beneath_title(speech_)) +
            with_class("label", slide::label_of(speech_, labels_)) + "</header>\n";
    for (std::size_t i = 0; i < speech_.paragraphs.size(); ++i) add(i);
    end_list();
    return html_ + footer() + "</article>\n";
  }

 private:
  /// Each number names one passage: the first that has it.
  std::string id_of(std::size_t paragraph) {
    const std::size_t number = numbers_[paragraph];
    if (number == 0 || !named_.insert(number).second) return "";
    return " id=\"" + speech_.language.text() + '-' + std::to_string(number) + '"';
  }

  void add(std::size_t index) {
    const Paragraph& paragraph = speech_.paragraphs[index];
    using Kind = Paragraph::Kind;
    if (paragraph.kind == Kind::Item) {
      if (!in_list_) html_ += "<ul class=\"list\" role=\"list\">\n";
      in_list_ = true;
      html_ += "<li" + id_of(index) + '>' + item_of(paragraph.text) + "</li>\n";
      return;
    }
    end_list();
    const bool heading = paragraph.kind == Kind::Heading;
    const std::string element = heading ? "h2" : "p";
    const std::string kind = paragraph.kind == Kind::Salutation ? " class=\"salutation\""
                             : has_lines(paragraph)             ? " class=\"verse\""
                                                                : "";
    html_ += '<' + element + id_of(index) + kind + '>' +
             (has_lines(paragraph) ? lines_of(paragraph.text) : escaped_markup(paragraph.text)) +
             "</" + element + ">\n";
  }

  /// A mark that says nothing is no word to be read out.
  static std::string item_of(std::string_view text) {
    const std::size_t mark = deck::list_mark(text);
    if (!deck::is_bullet_mark(text)) return escaped_markup(text);
    return "<span aria-hidden=\"true\">• </span>" + escaped_markup(text.substr(mark));
  }

  void end_list() {
    if (in_list_) html_ += "</ul>\n";
    in_list_ = false;
  }

  std::string footer() const {
    std::string lines;
    for (const std::string& each : {slide::translation_of(speech_, labels_), speech_.credits.source,
                                    speech_.credits.rights}) {
      if (!each.empty()) lines += "<p>" + escaped_markup(each) + "</p>\n";
    }
    return lines.empty() ? "" : "<footer>\n" + lines + "</footer>\n";
  }

  const deck::Speech& speech_;
  const std::vector<std::size_t> numbers_;
  const slide::Labels& labels_;
  std::set<std::size_t> named_;
  bool in_list_ = false;
  std::string html_;
};

/// The names of the languages, and the one that is shown marked.
std::string navigation(const deck::Deck& deck, const std::vector<std::size_t>& speeches,
                       const config::Config& config) {
  const LanguageTag& first = deck.speeches[speeches.front()].language;
  const auto phrases = slide::find_phrases(config.phrases, first);
  std::string links;
  for (const std::size_t index : speeches) {
    const LanguageTag& language = deck.speeches[index].language;
    links += "<li><a href=\"#" + language.text() + "\" hreflang=\"" + language.text() + '"' +
             of_language(language) + '>' + escaped_markup(text::own_name(language)) + "</a></li>\n";
  }
  return "<nav aria-label=\"" + escaped_markup(phrases ? phrases->phrases.language : "Language") +
         "\">\n<ul role=\"list\">\n" + links + "</ul>\n</nav>\n";
}

/// Which name in the navigation is that of the language shown.
std::string marks_of_language(const deck::Deck& deck, const std::vector<std::size_t>& speeches) {
  std::string shown;
  for (const std::size_t index : speeches) {
    const std::string tag = deck.speeches[index].language.text();
    const bool first = index == speeches.front();
    if (first) shown += "body:not(:has(main :target)) nav a[href=\"#" + tag + "\"],\n";
    shown += "body:has(article[id=\"" + tag + "\"]:target, article[id=\"" + tag +
             "\"] :target) nav a[href=\"#" + tag + "\"]" + (index == speeches.back() ? "" : ",\n");
  }
  return shown + " { color: var(--ground); background: var(--accent); }\n";
}

}  // namespace

std::string reading_page(const deck::Deck& deck, const std::vector<std::size_t>& speeches,
                         const config::Config& config) {
  const deck::Speech& first = deck.speeches[speeches.front()];
  std::string page =
      "<!DOCTYPE html>\n<html" + of_language(first.language) +
      ">\n<head>\n<meta charset=\"utf-8\">\n<title>" + escaped_markup(slide::title_of(first)) +
      "</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'; script-src 'unsafe-inline'\">\n<style>" +
      std::string(reading_page_style) + marks_of_language(deck, speeches) +
      "</style>\n</head>\n<body>\n";
  if (speeches.size() > 1) page += navigation(deck, speeches, config);
  page += "<main>\n";
  for (const std::size_t index : speeches) page += Article(deck, index, config.labels).html();
  page += "</main>\n";
  if (speeches.size() > 1) page += "<script>" + std::string(reading_page_script) + "</script>\n";
  return page + "</body>\n</html>\n";
}

}  // namespace lectern::app
