#include "deck/plain/mail_head.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "deck/plain/lines.h"
#include "text/compatibility.h"

namespace lectern::deck {
namespace {

// As programs of many languages name them, in small letters.
constexpr auto subjects = std::to_array<std::string_view>(
    {"subject",      "betreff", "objet",   "asunto",  "assunto", "oggetto", "onderwerp", "ämne",
     "emne",         "aihe",    "temat",   "předmět", "predmet", "tárgy",   "subiect",   "тема",
     "относно",      "θέμα",    "konu",    "zadeva",  "teema",   "temats",  "tema",      "efni",
     "assumpte",     "gaia",    "naslov",  "тақырып", "téma",    "subjekt", "ábhar",     "pwnc",
     "suġġett",      "mada",    "perihal", "subjek",  "chủ đề",  "件名",    "主题",      "主旨",
     "主題",         "제목",    "الموضوع", "موضوع",   "נושא",    "เรื่อง",    "विषय",      "বিষয়",
     "მთავარი თემა", "թեմա",    "тэма",    "наслов"});

// Between colons, which no name has.
constexpr std::string_view other_fields =
    ":from:to:cc:bcc:date:sent:importance:priority:attachments:attachment:received:"
    "organization:von:an:kopie:datum:gesendet:antwort an:anlagen:anhang:de:à:a:envoyé:"
    "date d'envoi:répondre à:cci:pièces jointes:para:enviado:enviado el:fecha:enviada em:"
    "data:responder a:da:inviato:allegati:aan:verzonden:bijlage:från:till:skickat:kopia:fra:"
    "til:sendt:dato:kopi:svar til:lähettäjä:vastaanottaja:päiväys:lähetetty:päivämäärä:kopio:"
    "od:do:wysłano:dw:odesláno:komu:odoslané:dátum:kópia:feladó:címzett:küldve:másolat:"
    "küldés dátuma:elküldve:de la:către:trimis:от:до:кому:дата:отправлено:изпратено:копие:"
    "копия:від:надіслано:копія:адрасат:ад:šalje:prima:poslano:poslato:za:шаље:за:послато:"
    "испратено:датум:από:προσ:ημερομηνία:στάλθηκε:κοιν.:kimden:kime:tarih:gönderildi:"
    "gönderen:alıcı:gönderme tarihi:bilgi:saatja:saaja:adressaat:kuupäev:saadetud:no:kam:"
    "datums:nosūtīts:nuo:išsiųsta:frá:dagsetning:sent þann:per a:enviat:nork:nori:bidalia:"
    "tanggal:dari:kepada:từ:đến:tới:ngày:发件人:收件人:日期:发送时间:抄送:寄件者:收件者:寄件日期:"
    "差出人:宛先:日時:送信日時:送信者:"
    "보낸 사람:받는 사람:날짜:보낸 날짜:참조:من:إلى:التاريخ:تاريخ:نسخة:تم الإرسال:تاريخ "
    "الإرسال:از:به:تاریخ:"
    "מאת:אל:תאריך:נשלח:עותק:จาก:ถึง:วันที่:प्रेषक:दिनांक:प्रति:";

/// What is in a rule or a sentence above a mail that was passed on, in small letters.
constexpr auto passed_on_words = std::to_array<std::string_view>(
    {"forward",   "videresend",    "vidarebefordra", "weitergeleitet", "transféré",  "transfere",
     "réexpédié", "inoltrat",      "reenviad",       "encaminhad",     "reenviat",   "doorgestuurd",
     "välitetty", "edelleenlähet", "przekazan",      "przesłan",       "přeposlan",  "preposlan",
     "továbbít",  "redirecțion",   "redirection",    "препрат",        "препраќ",    "προωθ",
     "iletilen",  "yönlendiril",   "пересла",        "пересил",        "proslije",   "prosleđen",
     "прослеђен", "posredovan",    "edastatud",      "pārsūtīt",       "persiųst",   "áframsend",
     "转发",      "轉寄",          "転送",           "전달",           "معاد توجيه", "הועבר",
     "ส่งต่อ",      "chuyển tiếp",   "diteruskan"});

/// Before the subject of what was passed on. `VS` is that in Danish and Norwegian, and an answer in
/// Finnish.
constexpr auto passed_on_marks = std::to_array<std::string_view>(
    {"fwd", "fw",     "wg",   "tr",   "rv",   "enc",        "vb",    "vl",         "i",
     "pd",  "doorst", "ptf",  "fs",   "ml",   "továbbítás", "tov",   "ynt",        "ilt",
     "πρθ", "пересл", "転送", "转发", "轉寄", "전달",       "הועבר", "chuyển tiếp"});

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

template <std::size_t size>
bool holds_part_of(std::string_view text, const std::array<std::string_view, size>& parts) {
  return std::ranges::any_of(parts,
                             [&](std::string_view part) { return text.find(part) != text.npos; });
}

/// `From` and what comes after it; both empty where a line is no line of a head.
struct Field {
  std::string name;
  std::string_view value;
};

Field field_of(std::string_view text) {
  constexpr std::size_t longest = 40;
  constexpr std::string_view wide_colon = "：";
  const std::size_t ascii = text.substr(0, longest).find(':');
  const std::size_t wide = text.substr(0, longest).find(wide_colon);
  const std::size_t colon = std::min(ascii, wide);
  if (colon == text.npos) return {};
  std::string_view name = trimmed(text.substr(0, colon));
  // *From:*, as programs write what is bold
  while (name.starts_with('*')) name.remove_prefix(1);
  while (name.ends_with('*')) name.remove_suffix(1);
  std::string_view value = text.substr(colon + (ascii < wide ? 1 : wide_colon.size()));
  while (value.starts_with('*')) value.remove_prefix(1);
  return {text::case_folded(trimmed(name)), trimmed(value)};
}

bool is_subject(const Field& field) { return holds(subjects, field.name); }

/// `message-id`, as programs tell each other.
bool is_for_programs(std::string_view name) {
  return name.find('-') != name.npos &&
         std::ranges::all_of(name, [](char c) { return is_letter(c) || c == '-'; });
}

bool is_of_head(const Field& field) {
  return is_for_programs(field.name) || is_subject(field) ||
         other_fields.find(':' + field.name + ':') != other_fields.npos;
}

bool is_folded(const SourceLine& line) {
  return !is_blank(line) && (line.text.starts_with(' ') || line.text.starts_with('\t'));
}

bool says_passed_on(std::string_view line) {
  return holds_part_of(text::case_folded(line), passed_on_words);
}

bool is_passed_on(const Field& subject) {
  const Field mark = field_of(subject.value);
  return holds(passed_on_marks, mark.name) || (subject.name == "emne" && mark.name == "vs");
}

/// `---- Original Message ----`, `Begin forwarded message:`; what it stands on may be apart.
bool leads_to_head(const SourceLine& line) {
  const std::string_view text = trimmed(line.text);
  const bool ruled = text.find("---") != text.npos || text.find("___") != text.npos;
  return ruled || (text.ends_with(':') && says_passed_on(text));
}

}  // namespace

std::size_t first_seen(MailLines lines, std::size_t begin) {
  while (begin < lines.size() && is_blank(lines[begin])) ++begin;
  return begin;
}

MailHead mail_head(MailLines lines, std::size_t begin) {
  constexpr std::size_t fewest = 3;
  if (begin >= lines.size()) return {begin};
  const bool led = leads_to_head(lines[begin]);
  std::size_t end = led ? first_seen(lines, begin + 1) : begin;
  std::size_t fields = 0;
  bool of_mail = false;
  bool passed_on = led && says_passed_on(lines[begin].text);
  for (; end < lines.size(); ++end) {
    if (fields > 0 && is_folded(lines[end])) continue;
    const Field field = field_of(lines[end].text);
    if (!is_of_head(field)) break;
    ++fields;
    of_mail = of_mail || is_subject(field) || field.value.find('@') != field.value.npos;
    passed_on = passed_on || (is_subject(field) && is_passed_on(field));
  }
  return fields >= fewest && of_mail ? MailHead{end, passed_on} : MailHead{begin};
}

}  // namespace lectern::deck
