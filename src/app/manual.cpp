#include "app/manual.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "app/verbs/verbs.h"

namespace lectern::app {
namespace {

constexpr ExitStatus fine{exit_fine, "all is well"};
constexpr ExitStatus usage{exit_usage, "the command is wrong"};
constexpr ExitStatus configuration{exit_configuration, "the configuration cannot be used"};

constexpr std::array most_statuses{
    fine, ExitStatus{exit_findings, "the content has errors, or something failed"}, usage,
    configuration};

constexpr std::array program_examples{
    Example{"lectern new my-speech speech.docx fr.txt", "makes a deck of what there is"},
    Example{"lectern play", "plays what this machine is configured for, else the remarks"},
    Example{"lectern preview my-speech",
            "shows a deck in a window, anew whenever its files change"},
    Example{"lectern check my-speech", "says what is wrong with it"}};

constexpr std::array new_examples{
    Example{"lectern new my-speech speech.docx fr.txt", "a deck of what there is"},
    Example{"lectern new my-speech", "an empty one, to be written"},
    Example{"lectern new --language sw my-speech", "a Swahili text in it, to be filled in"}};

constexpr std::array play_examples{
    Example{"lectern play", "plays what this machine is configured for"},
    Example{"lectern play my-speech --windowed", "plays a deck in a window"},
    Example{"lectern play config/wall.toml --speed 10 --for 1m", "ten minutes of a kiosk in one"}};
constexpr std::array play_statuses{
    ExitStatus{exit_fine, "it was left, or its time was over"},
    ExitStatus{exit_findings, "there is no display, or nothing that could be shown"}, usage,
    configuration};

constexpr std::array preview_examples{
    Example{"lectern preview my-speech", "the deck on a panel of the usual size"},
    Example{"lectern preview my-speech --panel 1080x1920", "on one that stands upright"},
    Example{"lectern preview /etc/lectern/lectern.toml", "as a kiosk shows it"}};

constexpr std::array check_examples{
    Example{"lectern check my-speech", "all that is wrong with a deck"},
    Example{"lectern check my-speech --language fr", "with its French"},
    Example{"lectern check", "with what this machine is configured for"},
    Example{"lectern check --explain missing-translation", "what a finding means"},
    Example{"lectern check my-speech --format sarif", "for what checks every change"}};
constexpr std::array check_statuses{
    ExitStatus{exit_fine, "nothing is wrong: there are notes at most"},
    ExitStatus{exit_findings, "there are errors or warnings"}, usage};

constexpr std::array render_examples{
    Example{"lectern render my-speech --out pictures", "every slide in every language"},
    Example{"lectern render my-speech --language fr --slide 3 --out pictures",
            "the third slide in French"},
    Example{"lectern render my-speech --at 12.5s --out .", "the frame at that time"}};

constexpr std::array proof_examples{
    Example{"lectern proof my-speech --language ar --out arabic.pdf", "the Arabic, to be signed"},
    Example{"lectern proof my-speech --out proof.pdf --paper letter", "all languages"},
    Example{"lectern proof my-speech --out proof.html", "for a browser"}};

constexpr std::array timeline_examples{
    Example{"lectern timeline my-speech", "when each slide comes, and for how long"},
    Example{"lectern timeline --from 2027-03-28", "what this machine shows on a day, by its hours"},
    Example{"lectern timeline my-speech --json", "the same for a program"}};

constexpr std::array care_examples{
    Example{"lectern care --out wear.png", "how a day wears this machine's panel, with a map"},
    Example{"lectern care config/totem.toml --for 7d", "a week of another"}};
constexpr std::array care_statuses{
    fine, ExitStatus{exit_findings, "the wear is over care.budget, or something failed"}, usage,
    configuration};

constexpr std::array align_examples{
    Example{"lectern align my-speech --language fr", "each sentence beside its French"},
    Example{"lectern align my-speech --accept --language fr",
            "the French is right for the original as it is now"}};
constexpr std::array align_statuses{
    ExitStatus{exit_fine, "every sentence has its translation"},
    ExitStatus{exit_findings, "some are missing, added or doubtful, or something failed"}, usage,
    configuration};

constexpr std::array diff_examples{
    Example{"lectern diff my-speech --language fr", "what the French has to follow"},
    Example{"lectern diff my-speech --language fr --format po --out fr.po",
            "all of it for a translator's program, the old wording beside the new"}};
constexpr std::array diff_statuses{
    ExitStatus{exit_fine, "nothing has changed"},
    ExitStatus{exit_findings,
               "something has, or it is not said what a translation was made from, or something "
               "failed"},
    usage, configuration};

constexpr std::array export_examples{
    Example{"lectern export my-speech --language sw --format po --out sw.po",
            "what a translator into Swahili gets"},
    Example{"lectern export my-speech --language fr --format vtt --out fr.vtt",
            "subtitles, timed as on the panel"},
    Example{"lectern export my-speech --format html --out speech.html",
            "a page of all languages, for a visitor's phone"}};

constexpr std::array import_examples{
    Example{"lectern import sw.po my-speech", "what the translator sent back"},
    Example{"lectern import \"Rede (final).docx\" my-speech --language de", "a document"},
    Example{"lectern import ru.txt my-speech --encoding windows-1251",
            "a text of another encoding"}};

constexpr std::array status_examples{
    Example{"lectern status", "what the kiosk on this machine shows"},
    Example{"lectern status --json", "the same for a monitor"}};
constexpr std::array status_statuses{
    ExitStatus{exit_fine,
               "it plays, is paused by a visitor or closed by its hours, and nothing is wrong with "
               "its content"},
    ExitStatus{exit_findings,
               "no kiosk runs, it hangs (a slide is more than a minute late), it plays its last "
               "good content because something is wrong with what it found (fallback), other "
               "content has been loading for more than a minute, or there are errors or warnings"},
    usage};

constexpr std::array content_examples{
    Example{"lectern content", "what was shown before, newest first"},
    Example{"lectern content restore 3", "makes configuration and deck what they were"},
    Example{"lectern content restore 3 --out old", "unpacks them elsewhere"}};

constexpr std::array layout_examples{
    Example{"echo Peace | lectern layout --language en --size 48 --width 900",
            "glyphs and positions of a line"}};

constexpr std::array manuals{
    Manual{"",
           "Lectern shows a speech on a screen as paced, captioned, full-screen slides, in any "
           "language and script: in a museum, an exhibition or a lobby. A speech is a folder, a "
           "deck: one text file per language, see lectern-deck(5). A kiosk has a configuration, "
           "see lectern.toml(5).\n\n"
           "TARGET is a configuration or a deck folder; a lectern.toml in the folder counts. "
           "Without one it is what --config names, "
           "$LECTERN_CONFIG, a stick in /run/media/lectern-stick or $LECTERN_STICK, "
           "/boot/firmware/lectern.toml, /etc/lectern/lectern.toml or "
           "~/.config/lectern/lectern.toml, the first that is there; else the remarks that come "
           "with the program.\n\n"
           "Data go to standard output, what is wrong to standard error; --json prints what a "
           "program may read. Colours are for terminals only, and not where NO_COLOR is set.",
           program_examples, most_statuses},
    Manual{
        "new",
        "Makes a folder into a deck: a text per language and a commented deck.toml. The first of "
        "the files is the original, the others are its translations; their language is what "
        "they say, else their name, else what they seem to be in. Nothing that is there is "
        "overwritten.\n\n"
        "Of a deck, --language adds an empty translation: each passage of the original stands "
        "in a comment, with room below it. A passage that is not translated yet has no slide in "
        "that language, and check names it.",
        new_examples, most_statuses},
    Manual{"play",
           "Plays as on the kiosk: full-screen, round after round, by its hours. On a machine "
           "without a window system it plays on the display that is plugged in. Ctrl, Alt and Q "
           "held together for three seconds leave, unless input.leave says otherwise. What changes "
           "on the disk is taken over with the next slide.",
           play_examples, play_statuses},
    Manual{
        "preview",
        "Shows the kiosk's panel in a window, to the pixel, and anew whenever a file of it "
        "changes, at the slide that changed. On a strip beneath it stand the slide's number and "
        "time, its "
        "lines in the texts, and what is wrong with it; Tab hides that. Arrows and the wheel walk "
        "the slides, L goes to the next language, Space pauses, F1 and ? show all keys, Escape "
        "leaves.\n\n"
        "Digits and Return go to a slide; / finds words in any language, whatever their case and "
        "accents, and Return or N goes to the next that has them. G shows all slides, C the texts "
        "beside the slide, S the safe area and from how far the slide can be read. E opens the "
        "text at the slide's line with $VISUAL, else $EDITOR, else xdg-open; an editor that wants "
        "a terminal has x-terminal-emulator, or the terminal that the preview was started in. P "
        "tries other panels, D other themes, A what some visitors need: larger text, high "
        "contrast, reduced motion. R is the visitor's view, with the kiosk's own keys. F fills "
        "the screen.",
        preview_examples, play_statuses},
    Manual{"check",
           "Says everything that is wrong with configuration, texts, fonts, layout, contrast and "
           "pace, for this panel: a line for each finding, and a summary on standard error. On a "
           "terminal findings stand by language, with the line that they are in. Nothing of it is "
           "looked at by a kiosk that plays. --format github prints annotations for GitHub, sarif "
           "what "
           "many such services read.\n\n"
           "An error keeps something from being shown; a warning is what a visitor would notice; a "
           "note says what was taken for what. lectern-findings(7) has every code.",
           check_examples, check_statuses},
    Manual{"render",
           "Writes a PNG per slide and language, NNN-LANG.png. The same content and fonts give the "
           "same bytes, and what is drawn is what the kiosk shows.",
           render_examples, most_statuses},
    Manual{"proof",
           "Writes a document that can be signed: each slide as it is on the panel beside the "
           "original and the translation, with file and line, its time, what is wrong with it, a "
           "box to tick and a line for remarks. Each language begins with a page that says who "
           "translated it and from which wording, with the content's fingerprint and room for a "
           "signature. A PDF has text that can be searched and read aloud; a page of HTML needs "
           "nothing beside it, and keeps ticks and remarks in the browser.",
           proof_examples, most_statuses},
    Manual{"timeline",
           "Prints every cue of one round: number, language, start, duration and text. With --from "
           "it goes by the clock on the wall and the opening hours.",
           timeline_examples, most_statuses},
    Manual{"care",
           "Says how evenly a day of playing wears the panel, and where most. A pixel's mean "
           "luminance is compared with the ground's.",
           care_examples, care_statuses},
    Manual{
        "align",
        "Prints each sentence of the original beside its translation: doubtful ones marked ?, "
        "missing -, extra +, perhaps missing -?. Where they are matched wrongly, give a "
        "paragraph the same name in both texts, as in [[thanks]].\n\n"
        "--accept writes into deck.toml that the translation is of the original as it is now: "
        "when a passage of the original changes later, only that passage is stale, and diff says "
        "what has changed in it: its wording is kept in accepted.pot. What was there before "
        "stays beside it as deck.toml.before-accept.",
        align_examples, align_statuses},
    Manual{"diff",
           "Says which passages of the original have changed since each translation was made from "
           "them: the old wording and the new one in one, word by word, [-gone-] and {+new+}, and "
           "what the translation says. What it was made from is kept in accepted.pot in the "
           "deck's folder, by align --accept, new --language and import --as-text; a .po has it "
           "beside its translation. What was accepted before there was such a file is told "
           "without its old wording.",
           diff_examples, diff_statuses},
    Manual{"export",
           "Writes one language as subtitles (vtt, srt), as text (txt), or for its translator (po, "
           "xliff), who need not have begun yet.\n\n"
           "html is one page that needs nothing beside it, nor a network: the speech in all its "
           "languages, or that of --language, one at a time, for a visitor's phone, and in large "
           "print from a printer. It begins in the reader's own language where it has that; "
           "speech.html#fr-12 is what the French says of the original's twelfth paragraph.",
           export_examples, most_statuses},
    Manual{"import",
           "Puts what somebody sent into the deck, in place of the text there, which stays beside "
           "it as NAME.before-import. The language is what the file says, else its name. A "
           "translation that has the original beside it becomes a .po file, put together by the "
           "deck's paragraphs; anything else a text.",
           import_examples, most_statuses},
    Manual{"status", "Says what a running kiosk shows, as it says itself in its status file.",
           status_examples, status_statuses},
    Manual{"content",
           "Lists the good content that a kiosk has kept, newest first. `content restore ID` makes "
           "configuration and deck what they were then.",
           content_examples, most_statuses},
    Manual{"layout",
           "Sets each line of a text and prints where its glyphs stand, as JSON Lines. Offsets are "
           "bytes of UTF-8, positions pixels.",
           layout_examples, most_statuses}};

}  // namespace

const Manual& manual_of(std::string_view verb) {
  const auto* found = std::ranges::find(manuals, verb, &Manual::verb);
  assert(found != manuals.end());
  return *found;
}

}  // namespace lectern::app
