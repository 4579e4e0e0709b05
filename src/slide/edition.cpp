#include "slide/edition.h"

#include <algorithm>
#include <cmath>

#include "slide/problems.h"
#include "text/boundaries.h"

namespace lectern::slide {
namespace {

int pixels(double value) { return static_cast<int>(std::lround(value)); }

constexpr double gap_after_salutation = 0.35;  // ems of the passage, as are the others
constexpr double gap_before_caption = 0.65;
constexpr double gap_in_title = 0.5;
constexpr double gap_between_regions = 0.8;  // ems of the credit

std::vector<std::string> passages_of(const deck::Speech& speech) {
  std::vector<std::string> texts;
  for (const deck::Paragraph& paragraph : speech.paragraphs) texts.push_back(paragraph.text);
  return texts;
}

/// All else that is set in the speech's language, on the title slide or beside every passage.
std::vector<std::string> standing_texts(const deck::Speech& speech, const Labels& labels) {
  return {speech.headline ? speech.headline->title : std::string(), speech.credits.title,
          speech.credits.speaker, place_and_date_of(speech), label_of(speech, labels)};
}

}  // namespace

EditionSetter::EditionSetter(const deck::Deck& deck, std::size_t speech,
                             std::vector<std::size_t> captions, const Settings& settings,
                             Typesetter& typesetter)
    : deck_(deck),
      main_(speech),
      captions_(std::move(captions)),
      settings_(settings),
      typesetter_(typesetter) {
  for (const std::size_t index : shown()) {
    const deck::Speech& each = deck.speeches[index];
    typesetter_.metrics(each.language, passages_of(each), standing_texts(each, settings.labels));
  }
  plan_regions();
}

std::vector<std::size_t> EditionSetter::shown() const {
  std::vector<std::size_t> all{main_};
  all.insert(all.end(), captions_.begin(), captions_.end());
  return all;
}

Pixels EditionSetter::size(std::size_t index, Pixels em, Pixels least_cap_height) const {
  const Metrics& metrics = typesetter_.metrics(speech(index).language);
  const auto scale = static_cast<Pixels>(metrics.scale);
  return std::max(std::round(em * scale), std::ceil(least_cap_height / metrics.cap_height * scale));
}

Pixels EditionSetter::passage_size(std::size_t index, Pixels scale) const {
  return size(index, scale, legible_cap_height(settings_.panel, settings_.viewer));
}

Pixels EditionSetter::caption_size(std::size_t index, Pixels scale) const {
  return passage_size(index, scale * static_cast<Pixels>(settings_.style.caption));
}

Pixels EditionSetter::credit_size(std::size_t index) const {
  return size(index, 0, smallest_cap_height(settings_.panel, settings_.viewer));
}

Setting EditionSetter::label(std::size_t index) const {
  return typesetter_.set(label_of(speech(index), settings_.labels), speech(index).language,
                         credit_size(index), safe_rect(settings_.panel).width);
}

/// Lines are broken between the parts of the credit, and within one only where it is too long.
Setting EditionSetter::credit(int width) const {
  const LanguageTag& language = speech(main_).language;
  const Pixels em = credit_size(main_);
  const auto fits = [&](const std::string& text) {
    return typesetter_.set(text, language, em, width).lines.size() <= 1;
  };
  Setting whole = typesetter_.set("", language, em, width);
  for (const std::string& line : gather_credit(speech(main_), fits)) {
    for (text::Line& set : typesetter_.set(line, language, em, width).lines) {
      whole.lines.push_back(std::move(set));
    }
  }
  return whole;
}

void EditionSetter::plan_regions() {
  int bottom = 0;
  for (const auto& [index, top] : label_tops())
    bottom = std::max(bottom, top + label(index).height());
  const int gap = pixels(credit_size(main_) * gap_between_regions);
  const int footer = credit(text_rect(settings_.panel, gap).width).height();
  regions_ = regions_of(settings_.panel, bottom, footer, gap);
}

/// Each label stands at the start edge of its language, below those that share its edge.
std::map<std::size_t, int> EditionSetter::label_tops() const {
  std::map<std::size_t, int> tops;
  std::map<text::Direction, int> next;
  for (const std::size_t index : shown()) {
    int& top = next[text::direction_of(speech(index).language)];
    tops[index] = top;
    top += label(index).height() + typesetter_.line_gap(speech(index).language, credit_size(index));
  }
  return tops;
}

std::vector<BlockPointer> EditionSetter::place_labels() const {
  std::vector<BlockPointer> blocks;
  const Column column{regions_.header.x, regions_.header.width};
  const Color color = color_of(Role::Label, settings_.style.theme);
  for (const auto& [index, top] : label_tops()) {
    blocks.push_back(place(label(index), Role::Label, color, column, regions_.header.y + top));
  }
  return blocks;
}

void EditionSetter::add_copy(std::vector<Piece>& pieces, std::size_t index, const Page& page,
                             Pixels scale) const {
  const bool is_main = index == main_;
  const Pixels em = is_main ? passage_size(index, scale) : caption_size(index, scale);
  const Copy copy = copy_of(deck_, index, page);
  const LanguageTag& language = speech(index).language;
  const int gap = pieces.empty() ? 0 : pixels(gap_before_caption * em);
  if (!copy.lead.empty()) {
    pieces.push_back({is_main ? Role::Salutation : Role::Caption, language, copy.lead, em, gap});
  }
  if (!copy.passage.empty()) {
    pieces.push_back({is_main ? Role::Passage : Role::Caption, language, copy.passage, em,
                      copy.lead.empty() ? gap : pixels(gap_after_salutation * em)});
  }
}

std::vector<Piece> EditionSetter::pieces(const Page& page, Pixels scale) const {
  std::vector<Piece> pieces;
  for (const std::size_t index : shown()) add_copy(pieces, index, page, scale);
  return pieces;
}

std::optional<double> EditionSetter::fullness(const Page& page, Pixels scale) const {
  const int height = height_of(pieces(page, scale), regions_.body, typesetter_);
  if (height > regions_.body.height) return std::nullopt;
  return static_cast<double>(height) / regions_.body.height;
}

Reading EditionSetter::reading(std::size_t index, std::string text) const {
  const LanguageTag& language = speech(index).language;
  const std::size_t words = text::word_count(text, language);
  const std::size_t characters = text::character_count(text, language);
  return {language, std::move(text), words, characters};
}

Reading EditionSetter::reading(std::size_t index, const Page& page) const {
  const Copy copy = copy_of(deck_, index, page);
  const bool both = !copy.lead.empty() && !copy.passage.empty();
  return reading(index, copy.lead + (both ? " " : "") + copy.passage);
}

bool EditionSetter::readable(const Page& page) const {
  const auto all = shown();
  return std::all_of(all.begin(), all.end(), [&](std::size_t index) {
    return settings_.reading_time(reading(index, page)) <= settings_.longest_reading;
  });
}

std::string EditionSetter::title_of(std::size_t index) const {
  const auto& headline = speech(index).headline;
  return headline ? headline->title : speech(index).credits.title;
}

std::vector<Piece> EditionSetter::title_pieces(Pixels scale) const {
  const LanguageTag& language = speech(main_).language;
  const Pixels em = passage_size(main_, scale);
  const Pixels aside = caption_size(main_, scale);
  const int gap = pixels(gap_in_title * em);
  const auto title_size = std::round(em * static_cast<Pixels>(settings_.style.title));
  std::vector<Piece> pieces;
  const auto add = [&](Role role, const LanguageTag& tag, std::string text, Pixels size) {
    if (text.empty()) return;
    pieces.push_back({role, tag, std::move(text), size, pieces.empty() ? 0 : gap});
  };
  add(Role::Heading, language, place_and_date_of(speech(main_)), aside);
  add(Role::Title, language, title_of(main_), title_size);
  add(Role::Caption, language, speech(main_).credits.speaker, aside);
  for (const std::size_t index : captions_) {
    add(Role::Caption, speech(index).language, title_of(index), caption_size(index, scale));
  }
  return pieces;
}

Slide EditionSetter::title_slide(Pixels scale, const std::vector<BlockPointer>& standing) const {
  Slide slide{Slide::Kind::Title, {}, standing};
  // A title slide says all that a credit line would.
  std::erase_if(slide.blocks, [](const auto& block) { return block->role == Role::Credit; });
  Rect body = regions_.body;
  body.height = regions_.footer.bottom() - body.y;
  // A title shrinks as far as a passage may, since there is no next slide for its rest.
  std::vector<Piece> pieces = title_pieces(scale);
  const Pixels least = passage_size(main_, 0);
  for (Piece& piece : pieces) {
    while (piece.role == Role::Title && piece.size > least &&
           height_of(pieces, body, typesetter_) > body.height) {
      --piece.size;
    }
  }
  for (BlockPointer& block : stack(pieces, body, settings_.style.theme, typesetter_)) {
    slide.blocks.push_back(std::move(block));
  }
  for (const std::size_t index : shown()) {
    const auto& headline = speech(index).headline;
    slide.readings.push_back(reading(index, headline ? headline->text : title_of(index)));
  }
  return slide;
}

std::vector<BlockPointer> EditionSetter::standing_blocks() const {
  std::vector<BlockPointer> blocks = place_labels();
  const Column footer{regions_.footer.x, regions_.footer.width};
  Setting setting = credit(footer.width);
  if (!setting.lines.empty()) {
    blocks.push_back(place(std::move(setting), Role::Credit,
                           color_of(Role::Credit, settings_.style.theme), footer,
                           regions_.footer.y));
  }
  return blocks;
}

void EditionSetter::report(const Page& page, const std::vector<Piece>& pieces,
                           const std::vector<BlockPointer>& blocks, Pixels scale,
                           Problems& problems) const {
  const deck::Bead& bead = deck_.beads[page.passage.empty() ? page.lead.begin : page.passage.begin];
  if (!fullness(page, scale)) {
    problems.push_back(overflow(speech(main_), bead.sentences[main_].begin));
  }
  for (const std::size_t index : shown()) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (pieces[i].language != speech(index).language) continue;
      add_broken_word(speech(index), bead.sentences[index].begin, pieces[i].text, *blocks[i],
                      problems);
    }
  }
}

Slide EditionSetter::passage_slide(const Page& page, Pixels scale,
                                   const std::vector<BlockPointer>& standing,
                                   Problems& problems) const {
  Slide slide{Slide::Kind::Passage, {}, standing};
  const std::vector<Piece> body = pieces(page, scale);
  const auto blocks = stack(body, regions_.body, settings_.style.theme, typesetter_);
  report(page, body, blocks, scale, problems);
  slide.blocks.insert(slide.blocks.end(), blocks.begin(), blocks.end());
  for (const std::size_t index : shown()) slide.readings.push_back(reading(index, page));
  return slide;
}

Edition EditionSetter::set(const std::vector<Page>& pages, Pixels scale, bool titled,
                           Problems& problems) const {
  Edition edition{speech(main_).language,
                  text::direction_of(speech(main_).language),
                  passage_size(main_, scale),
                  {}};
  const std::vector<BlockPointer> standing = standing_blocks();
  if (titled) edition.slides.push_back(title_slide(scale, standing));
  for (const Page& page : pages) {
    edition.slides.push_back(passage_slide(page, scale, standing, problems));
  }
  return edition;
}

}  // namespace lectern::slide
