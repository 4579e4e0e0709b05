#include "text/break/abbreviation_lists.h"

#include <array>

namespace lectern::text {
namespace {

constexpr std::array all_lists{
    AbbreviationList{"", "tel.# tél.# тел.# fax.# ext.# kl.# p.# pp.# fig.# vol.# nr.# etc.~"},

    // Germanic
    AbbreviationList{
        "en",
        "Mr. Mrs. Ms. Messrs. Mx. Dr. Drs. Prof. Profs. Rev. Revd. Ven. Rt. Hon. Hons. Sr. Jr.~ "
        "St. Ste. Sts. SS. Gen. Lt. Ltn. Col. Capt. Cpt. Cpl. Sgt. Pte. Pvt. Adm. Cdr. Cmdr. Cdre. "
        "Maj. Brig. Sqn. Wg. Flt. Gp. Supt. Insp. Det. Amb. Gov. Sen. Rep. Pres. Sec. Fr. Br. Bp. "
        "Abp. Mgr. Msgr. Mt. Mts. Ft. Dept. Univ. Bros. Hist. Esq.~ Inc.~ Ltd.~ Co.~ Corp.~ No.# "
        "Nos.# no.# nos.# Art.# Arts.# art.# Ch.# ch.# chap.# chaps.# Fig.# fig.# figs.# Vol.# "
        "vol.# vols.# pl.# pls.# fol.# fols.# cat.# inv.# sec.# ca.# fl.# est.# Sat.# Sun.# Jan.# "
        "Feb.# Mar.# Apr.# Aug.# Sept.# Sep.# Oct.# Nov.# Dec.# para. paras. approx. cf. e.g. i.e. "
        "viz. vs. v. al.~ ff.~ ed. eds. trans. Ave.~ Blvd.~ Rd.~ a.m.~ p.m.~ A.M.~ P.M.~ A.D.~ "
        "B.C.~ B.C.E.~ C.E.~ Ph.D.~ M.D.~ U.N. U.K. E.U. U.S.A.~ U.S.S.R.~ B.B.C.~ -All. -Is. -As. "
        "-To. -On. -In. -Up. -Go. -Do. -Act. -Job. -Joe. -Or. -By. -I. -Link. -Long. -Pro. -Hat. "
        "-Card."},
    AbbreviationList{
        "de lb nds gsw",
        "hr. hrn. Fr. frl. dr. prof. ing. Mag. dipl. dipl.-ing. St. hl. hll. sel. frhr. gf. kgl. "
        "kaiserl. msgr. med. phil. jur. rer. nat. theol. habil. Dir. hptm. oblt. Lt. ltn. Gen. "
        "obst. "
        "Maj. Inh. Fa. gebr. geb. gest. verh. verw. gegr. gen. ehem. sog. lat. griech. ital. "
        "franz. "
        "frz. engl. dt. evang. kath. röm. österr. schweiz. nördl. südl. östl. westl. str. bhf. "
        "Nr.# "
        "Abs.# Ziff.# Bd.# S.# z. z.B. u. u.a. u._a. d. d.h. bzw. ca. vgl. Std. Mio. Mrd. Tsd. "
        "Min. Sek. I.E. "
        "S.E. Art.# Abb.# Abt.# Bde.# Bl.# Kap.# Taf.# Aufl.# Jg.# Hs.# Sp.# fol.# Kat.# Inv.# "
        "Inv.-Nr.# Anm.# Mo.# Di.# Mi.# Sa.# hg. hrsg. bearb. übers. zit. bes. insb. einschl. "
        "inkl. "
        "zzgl. gem. lt. ggf. evtl. v. ff.~ usw.~ usf.~ Jh.~ Jhs.~ Jhd.~ Jt.~ Chr.~ n.Chr.~ v.Chr.~ "
        "e.V.~ jun.~ sen.~ -So. -Do. -Test. -Port. -Best."},
    AbbreviationList{
        "nl",
        "dhr. mevr. mw. mej. dr. drs. prof. ir. ing. mr. ds. jhr. jkvr. zr. br. mgr. gen. kol. "
        "kapt. "
        "lt. luit. kard. St. str. v. d. v.d. v.h. bijv. bv. vgl. zgn. nl. o.a. m.n. d.w.z. t.w. "
        "t.a.v. i.h.b. i.p.v. t.g.v. n.a.v. resp. geb. gest. overl. getr. jl. ca. mln. mld. ed. "
        "blz.# "
        "nrs.# afb.# dl.# bd.# hfdst.# hs.# art.# enz.~ e.d.~ e.a.~ e.v.~ Chr.~ v.Chr.~ n.Chr.~ "
        "jr.~ "
        "sr.~ B.V.~ N.V.~"},
    AbbreviationList{"af",
                     "mnr. mev. mej. Me. dr. prof. ds. adv. genl. kapt. lt. sers. eerw. St. str. "
                     "bv. vgl. sg. o.a. "
                     "m.a.w. d.w.s. i.p.v. a.g.v. bl.# ca.# c.# ens.~ e.a.~ v.C.~ n.C.~ v.Chr.~ "
                     "n.Chr.~ Chr.~ vm.~ "
                     "nm.~ jr.~ sr.~ mpy.~ bpk.~"},
    AbbreviationList{
        "da",
        "hr. fr. frk. dr. prof. lic. mag. cand. stud. phil. med. jur. theol. polit. lekt. rekt. "
        "ing. "
        "arkt. gen. obl. kapt. ltn. sgt. adm. fhv. kgl. kst. skt. sct. St. sr. str. gl. ca. f.eks. "
        "bl.a. dvs. d.v.s. m.a.o. iflg. jf. jvf. vedr. pga. p.g.a. inkl. ekskl. evt. ang. hhv. "
        "sml. "
        "opr. overs. udg. mio. mia. afd.# sp.# bd.# afb.# ill.# kap.# art.# årg.# tlf.# kr.~ "
        "m.fl.~ "
        "m.m.~ m.v.~ osv.~ o.s.v.~ o.l.~ o.lign.~ f.Kr.~ e.Kr.~ Kr.~ årh.~ jr.~"},
    AbbreviationList{"nb nn no",
                     "hr. fr. frk. dr. prof. cand. stud. phil. philos. med. jur. theol. fhv. ing. "
                     "siv.ing. kapt. "
                     "ltn. lt. sgt. gen. adm. kst. kgl. St. str. gt. ca. f.eks. t.d. bl.a. dvs. "
                     "d.v.s. d.e. m.a.o. "
                     "iflg. if. jf. jfr. vedr. pga. p.g.a. inkl. ekskl. evt. ang. hhv. s.k. oppr. "
                     "overs. utg. eks. "
                     "mill. mrd. sp.# bd.# ill.# kap.# art.# tlf.# kr.~ m.fl.~ mfl.~ m.m.~ mm.~ "
                     "m.v.~ mv.~ osv.~ "
                     "o.s.v.~ o.l.~ f.Kr.~ e.Kr.~ Kr.~ årh.~ jr.~ sr.~"},
    AbbreviationList{
        "sv",
        "dr. prof. doc. med. jur. teol. tekn. ing. kapt. löjtn. gen. kh. kyrkoh. hr. frk. s:t. "
        "s:ta. "
        "St. t.ex. bl.a. dvs. d.v.s. s.k. p.g.a. pga. m.a.o. resp. inkl. exkl. ev. ang. enl. jfr. "
        "jmf. övers. utg. ca. fr.o.m. t.o.m. milj. mdr. s.# sid.# sp.# bd.# kap.# tfn.# c:a.# kr.~ "
        "mkr.~ osv.~ o.s.v.~ m.fl.~ mfl.~ m.m.~ mm.~ o.d.~ f.Kr.~ e.Kr.~ Kr.~ årh.~ d.ä.~ d.y.~ "
        "jr.~ "
        "ff.~"},
    AbbreviationList{"is fo",
                     "hr. fr. sr. dr. próf. prof. lic. cand. mag. St. u.þ.b. þ.e. þ.e.a.s. m.a. "
                     "m.a.s. t.d. bl.a. "
                     "sbr. skv. sk. a.m.k. m.ö.o. útg. ritstj. þýð. þús. millj. bls.# bd.# gr.# "
                     "ca.# kr.~ o.fl.~ "
                     "o.s.frv.~ o.s.fr.~ o.þ.h.~ f.Kr.~ e.Kr.~ Kr.~ f.h.~ e.h.~ jr.~"},

    // Romance
    AbbreviationList{
        "fr",
        "M. MM. Mme. Mmes. Mlle. Mlles. Mgr. dr. pr. prof. Me. Vve. St. Ste. Sts. Stes. S.E. S.M. "
        "S.A.R. R.P. N.B. cdt. Cne. Col. Gal. gén. Lt. sgt. adj. bd. boul. av. rte. fg. apr. cf. "
        "ex. "
        "p.ex. c.-à-d. éd. trad. coll. dir. auj. art. chap. p. pp. vol. al.# pl.# t.# n.# no.# "
        "réf.# "
        "env.# ca.# s.~ J.-C.~ hab.~ -All."},
    AbbreviationList{
        "es",
        "sr. sra. sres. sras. srta. dr. dra. d. dn. dña. excmo. excma. ing. lic. arq. prof. profa. "
        "mtro. mtra. gral. cnel. capt. tte. sgto. almte. pdte. mons. fr. hno. hna. sto. sta. s. "
        "S.E. "
        "EE.UU. EE. UU. NN.UU. NN. Uds. Ud. Vd. Vds. av. avda. avd. pza. plza. pl. ctra. urb. "
        "edif. "
        "izq. dcha. art. arts. cap. núm. pág. págs. párr. p. p.ej. ej. al. ed. trad. dir. vid. cf. "
        "aprox. núms.# nro.# t.# vol.# figs.# lám.# ref.# tfno.# ca.# hab.~ a.m.~ p.m.~ m.~ h.~ "
        "a.C.~ "
        "d.C.~ -All."},
    AbbreviationList{
        "pt gl",
        "sr. sra. srs. sras. srta. dr. dra. drs. d. dna. prof. profa. exmo. exma. exmos. ilmo. "
        "ilma. "
        "rev. revmo. eng. arq. gen. cel. cap. ten. sgt. maj. brig. alm. Pe. fr. Ir. mons. sto. "
        "sta. s. "
        "av. avda. r. trav. tv. pç. pça. lgo. rod. jd. dto. esq. n. p. pág. p.ex. ex. ed. trad. "
        "org. "
        "aprox. art. arts. págs.# páx.# páxs.# pp.# t.# vol.# séc.# núm.# telef.# ca.# a.C.~ d.C.~ "
        "h.~ m.~ ltda.~ cia.~"},
    AbbreviationList{
        "it",
        "sig. sig.ra sig.ra. sig.na. sigg. dott. dott.ssa. dr. prof. prof.ssa. proff. on. avv. "
        "ing. "
        "arch. geom. rag. Sen. mons. card. gen. Col. Cap. ten. serg. magg. amm. cav. comm. s. ss. "
        "S.E. "
        "p.za. v.le. c.so. l.go. es. p.es. n. p. pag. pp. cfr. v. vd. cit. ed. trad. art. artt. "
        "cap. "
        "vol. nn.# num.# pagg.# t.# tav.# tavv.# figg.# voll.# sec.# ca.# c.# ecc.~ a.C.~ d.C.~ "
        "S.p.A.~ S.r.l.~ abit.~ m.~"},
    AbbreviationList{
        "ca",
        "sr. sra. srs. sres. srta. dr. dra. drs. d. mn. mons. prof. profa. St. Sta. Sts. s. av. "
        "avda. "
        "avgda. c. pl. pg. pça. ctra. p.ex. ex. cf. vg. ed. trad. dir. aprox. núm.# núms.# pàg.# "
        "pàgs.# t.# cap.# art.# ca.# aC.~ dC.~ a.C.~ d.C.~ h.~ m.~"},
    AbbreviationList{"ro",
                     "dl. d-l. dlui. d-lui. dna. d-na. d-nei. dra. dr. prof. ing. acad. conf. "
                     "lect. asist. arh. av. "
                     "gen. col. cpt. lt. mr. sf. sfl. pr. P.S. Î.P.S. str. bd. bdul. b-dul. șos. "
                     "pța. p-ța. jud. "
                     "mun. com. ex. v. cf. ed. trad. lb. mil. mld. d. î. bl.# sc. et.# ap.# pag.# "
                     "pg.# cap.# art.# "
                     "alin.# sec.# cca.# ca.# ș.a.~ ş.a.~ ș.a.m.d.~ Hr.~ d.Hr.~ î.Hr.~ e.n.~ "
                     "î.e.n.~ jr.~ S.R.L.~ "
                     "S.A.~"},

    // Slavic
    AbbreviationList{
        "pl",
        "p. pp. dr. hab. mgr. inż. prof. doc. lic. med. płk. ppłk. gen. kpt. por. ppor. mjr. "
        "sierż. "
        "adm. kmdr. ks. bp. abp. kard. o. oo. br. s. ss. św. śś. bł. kr. ul. al. pl. os. im. woj. "
        "pow. "
        "gm. r. w. m.in. np. tj. tzn. tzw. zw. zob. wg. ds. dot. red. oprac. tłum. wyd. ur. zm. "
        "daw. "
        "łac. niem. ang. franc. wł. ros. mln. mld. tys. ok. nr. art. ust. pkt. str. t.# tt.# rys.# "
        "il.# ilustr.# tab.# rozdz.# poz.# par.# godz.# ca.# itd.~ itp.~ in.~ n.e.~ p.n.e.~ zł.~ "
        "jr.~"},
    AbbreviationList{"cs sk",
                     "p. pí. pp. sl. dr. prof. doc. mgr. ing. JUDr. MUDr. PhDr. RNDr. PaedDr. "
                     "ThDr. MVDr. ThLic. "
                     "bc. arch. akad. plk. pplk. gen. kpt. npor. por. mjr. rtm. sv. blah. bl. ul. "
                     "nám. tř. nábř. "
                     "sídl. tj. t.j. t.č. tzv. tzn. t.zn. mj. m.j. např. napr. resp. popř. příp. "
                     "príp. srov. porov. "
                     "zejm. zvl. nar. zemř. zem. vyd. překl. prekl. přel. red. mil. mld. tis. př. "
                     "pr. lat. něm. nem. angl. "
                     "č. čl. odst. r. str. čp.# čj.# kap.# obr.# tab.# příl.# kol.# cca.# ca.# "
                     "hod.~ min.~ stol.~ "
                     "stor.~ aj.~ apod.~ pod.~ atd.~ atď.~ atp.~ n.l.~ Kr.~ př.Kr.~ pr.Kr.~ CSc.~ "
                     "DrSc.~ Kč.~ st.~ "
                     "ml.~ s.r.o.~ a.s.~"},
    AbbreviationList{"sl",
                     "g. Ga. gdč. gg. dr. prof. doc. mag. akad. inž. univ. dipl. ing. gen. polk. "
                     "kpt. stot. por. "
                     "sv. br. p. ul. tr. nab. npr. t.i. tj. gl. prim. roj. umr. red. prev. izd. "
                     "mio. mrd. tis. nem. "
                     "lat. pr. št.# str.# zv.# knj.# sl.# pog.# čl.# odst.# tab.# ok.# pribl. "
                     "idr.~ ipd.~ itd.~ itn.~ "
                     "Kr.~ pr.Kr.~ n._št.~ n.št.~ st.~ stol.~ d.o.o.~ d.d.~ ml.~"},
    AbbreviationList{
        "hr bs sr",
        "g. gđa. gđe. gđica. gg. gosp. dr. sc. prof. doc. mr. mag. akad. ing. inž. dipl. arh. "
        "prim. "
        "gen. puk. potpuk. por. bojn. sv. bl. fra. don. mons. bisk. nadb. kard. ul. npr. tj. t.j. "
        "tzv. "
        "t.zv. tzn. odn. usp. up. rođ. red. prev. izd. nakl. mil. mlrd. tis. njem. lat. tal. pr. "
        "br.# "
        "str.# knj.# sl.# čl.# toč.# tab.# ok.# cca.# god.~ i_sl.~ itd.~ itsl.~ st.~ "
        "stolj.~ "
        "Kr.~ pr.Kr.~ n.e.~ p.n.e.~ pr.n.e.~ kn.~ d.o.o.~ d.d.~ ml.~ "
        "гђа. гђица. др. проф. доц. мр. акад. инж. ген. пук. св. бл. ул. нпр. тј. тзв. тзн. одн. "
        "рођ. "
        "ред. прев. изд. мил. млрд. хиљ. бр.# стр.# књ.# сл.# чл.# ок.# год.~ и_сл.~ итд.~ "
        "н.е.~ п.н.е.~ Хр.~"},
    AbbreviationList{"mk",
                     "г-дин. г-ѓа. г-ца. д-р. м-р. проф. доц. акад. инж. арх. ген. св. бл. ул. "
                     "бул. т.е. т.н. пр. "
                     "на_пр. н.пр. ред. прев. изд. мил. бр.# стр.# кн.# сл.# чл.# ок.# год.~ "
                     "и_др.~ и_сл.~ итн.~ "
                     "н.е.~ п.н.е.~ Хр.~"},
    AbbreviationList{
        "bg",
        "г-н. г-жа. г-ца. д-р. доц. проф. акад. инж. арх. гл. ст. ген. полк. подп. кап. лейт. св. "
        "свв. "
        "еп. митр. ул. бул. пл. ж.к. вж. ср. напр. т.е. т.нар. т.ч. нар. пр. сл. ред. прев. изд. "
        "съст. "
        "млн. млрд. хил. прибл. лат. гр. бл.# вх.# ет.# ап.# стр.# кн.# ил.# фиг.# обр.# табл.# "
        "чл.# "
        "ал.# ок.# и_др.~ и_пр.~ и_т.н.~ и_под.~ Хр.~ пр.Хр.~ сл.Хр.~ н.е.~ пр.н.е.~ лв.~"},
    AbbreviationList{
        "ru",
        "г. гг. г-н. г-жа. г-на. г-жи. г-ну. им. т. т.е. т.к. т.н. т.ч. др. пр. см. ср. проф. доц. "
        "акад. чл.-корр. д-р. инж. арх. ген. полк. подполк. кап. лейт. мл. св. свв. прп. блж. вмч. "
        "свт. архиеп. еп. митр. прот. иером. архим. кн. гр. имп. гос. тов. зам. нач. зав. дир. ул. "
        "пер. пл. просп. наб. бул. б-р. корп. обл. респ. р-н. дер. пос. оз. ред. сост. изд. вып. "
        "собр. "
        "напр. прибл. ок. лат. греч. нем. франц. англ. млн. млрд. тыс. долл. стр. гл. ст. п. пп. "
        "рис. "
        "табл. в. вв. о. е. д. к. н. л. с. р. кв.# эт.# оф.# сс.# тт.# ил.# илл.# инв.# т.д.~ "
        "т._д.~ "
        "т.п.~ т._п.~ и_др.~ и_пр.~ н.э.~ н._э.~ Р.Х.~ руб.~ коп.~ мин.~ сек.~"},
    AbbreviationList{"uk",
                     "п. пп. м. г-н. проф. доц. акад. чл.-кор. д-р. інж. арх. ген. полк. підполк. "
                     "кап. лейт. св. "
                     "прп. свт. о. єп. архієп. архиєп. митр. прот. кн. гр. вул. просп. пр. пров. "
                     "пл. бул. бульв. "
                     "б-р. наб. смт. обл. р-н. ім. див. пор. напр. т. т.зв. зв. ред. упоряд. пер. "
                     "вид. вип. лат. "
                     "нім. франц. англ. млн. млрд. тис. зам. заст. зав. дир. нар. пом. прибл. р. "
                     "рр. ст. с. буд.# "
                     "кв.# корп.# стор.# гл.# розд.# рис.# іл.# табл.# бл.# т.д.~ т._д.~ т.п.~ "
                     "т._п.~ ін.~ н.е.~ "
                     "н._е.~ Р.Х.~ Хр.~ грн.~ коп.~ хв.~ год.~ сек.~"},
    AbbreviationList{
        "be",
        "г. в. с. праф. дац. акад. д-р. інж. арх. ген. палк. св. прп. еп. мітр. кн. вул. пр. "
        "просп. пл. "
        "зав. вобл. р-н. імя. параўн. напр. г.зн. т.зв. гл. рэд. пер. выд. лац. млн. млрд. тыс. "
        "ст. "
        "стст. гг. тэл.# стар.# мал.# табл.# буд.# кв.# інш.~ г.д.~ г._д.~ н.э.~ руб.~"},

    // Other languages of Europe
    AbbreviationList{
        "el",
        "κ. κ.κ. κκ. κα. δρ. καθ. καθηγ. στρ. ταγμ. λοχ. επ. μητρ. αρχιεπ. αρχιμ. π. αγ. άγ. οσ. "
        "σεβ. "
        "αιδ. οδ. λεωφ. πλ. βλ. πρβλ. πρβ. λ.χ. π.χ. δηλ. γεν. περ. εκδ. μτφ. μετάφρ. επιμ. εκατ. "
        "δισ. χιλ. αρ. σελ. αριθ.# τηλ.# τόμ.# τεύχ.# σσ.# εικ.# σχ.# πίν.# κεφ.# άρθ.# παρ.# "
        "κ.λπ.~ "
        "κλπ.~ κ.ά.~ κ.ο.κ.~ κ.τ.λ.~ κτλ.~ αι.~ π.Χ.~ μ.Χ.~ π.μ.~ μ.μ.~ χλμ.~ τ.μ.~"},
    AbbreviationList{"fi",
                     "hra. rva. nti. prof. toht. tri. maist. prov. rov. kapt. ltn. luutn. kenr. "
                     "maj. evl. ev. dos. "
                     "lis. kand. ins. dipl.-ins. joht. ks. vrt. esim. mm. ts. ns. nk. ent. ym.~ "
                     "yms.~ jne.~ tms.~ "
                     "jms.~ eKr.~ jKr.~ eaa.~ jaa.~ synt. kuol. kust. toim. suom. pyh. milj. mrd. "
                     "puh.# ss.# nro.# "
                     "kuv.# kat.# klo.# mk.~"},
    AbbreviationList{
        "et",
        "hr. pr. prl. prof. dr. dots. akad. mag. ins. kpt. ltn. kol. kindr. piisk. õp. õpet. umb. "
        "tn. "
        "mnt. pst. s.t. st. nt. nn. näit. vrd. vt. snd. srn. sünd. surn. toim. tlk. koost. milj. "
        "mln. "
        "mld. tuh. lk.# tlf.# u.# ca.# jt.~ jne.~ jms.~ jmt.~ e.m.a.~ m.a.j.~ eKr.~ pKr.~ e.Kr.~ "
        "p.Kr.~ Kr.~ saj.~ kr.~"},
    AbbreviationList{
        "lv",
        "prof. dr. doc. akad. asoc. mag. inž. kgs. kdze. sv. ģen. gen. plkv. kpt. ltn. lt. serž. "
        "māc. "
        "bīsk. sk. t.s. t.i. t.sk. piem. apm. red. sast. tulk. dz. dzim. mir. milj. mljrd. tūkst. "
        "pr. ap.# "
        "tālr.# att.# nod.# sēj.# inv.# lpp.~ u.c.~ u.tml.~ utt.~ u.t.t.~ gs.~ g.~ Kr.~ pr.Kr.~ "
        "p.m.ē.~ m.ē.~"},
    AbbreviationList{"lt",
                     "prof. dr. habil. doc. akad. mag. inž. gen. plk. mjr. kpt. ltn. kun. vysk. "
                     "kard. arkiv. mons. "
                     "šv. švč. žr. plg. pvz. t.y. vad. gim. mir. red. sud. mln. mlrd. tūkst. pr. "
                     "pav.# sk.# kv.# "
                     "psl.~ kt.~ pan.~ Kr.~ pr.Kr.~ val.~ min.~ Lt.~ amž.~"},
    AbbreviationList{
        "hu",
        "dr. id. ifj. özv. gr. br. hg. prof. szt. ezr. alezr. őrgy. szds. fhdgy. hdgy. tábn. gen. "
        "kir. "
        "ker. ld. vö. pl. ti. ill. kb. ún. tkp. uo. uő. i.m. szül. megh. ford. szerk. kiad. ui. "
        "mill. "
        "mrd. rk. róm. kat. gör. lat. Kr. krt.# ut.# em.# fszt.# hrsz.# köt.# fej.# tábl.# stb.~ "
        "st.~ "
        "old.~ sz.~ Ft.~ Rt.~ Kft.~ Bt.~ Zrt.~ jan.# febr.# márc.# ápr.# máj.# jún.# júl.# aug.# "
        "szept.# okt.# nov.# dec.#"},
    AbbreviationList{"sq",
                     "z. znj. zj. dr. prof. ing. av. gjen. kol. kpt. lejt. shën. mons. imz. rr. "
                     "bul. lagj. p.sh. "
                     "d.m.th. dmth. lind. vd. red. përkth. mil. mld. shek.# fq.# vëll.# kap.# "
                     "etj.~ p.e.s.~ e.s.~ "
                     "p.Kr.~ m.Kr.~ Kr.~"},
    AbbreviationList{"cy",
                     "dr. mr. mrs. parch. barch. hybarch. prof. cyng. capt. lefft. gen. St. bn. "
                     "br. gw. h.y. e.e. "
                     "c.c. tt.# tud.# cyf.# pen.# rh.# ffig.# ffôn.# ff.~ OC.~ CC.~ O.C.~ C.C.~ "
                     "ayyb.~ ayb.~ a.m.~ "
                     "p.m.~ y.b.~ y.p.~"},
    AbbreviationList{"ga gd",
                     "uas. tuas. dr. prof. oll. fr. bn. n. m.sh. lch.# lgh.# uimh.# eag.# iml.# "
                     "guth.# srl.~ msaa.~ "
                     "r.Ch.~ i.Ch.~ R.C.~ i.n.~ r.n.~"},
    AbbreviationList{
        "eu",
        "dr. prof. jn. and. St. Sta. ik. adib. itzul. ed. h.d. g.e. orr.# zk.# zenb.# lib.# irud.# "
        "kap.# etab.~ abar.~ e.a.~ K.a.~ K.o.~ k.a.~ k.o.~ Kr.~"},
    AbbreviationList{"la", "S. SS. D. cf. sc. cap.# lib.# fol.# A.D. a.C.n.~ p.C.n.~"},
    AbbreviationList{"eo", "d-ro. s-ro. s-ino. prof. t.e. ekz. n-ro.# ktp.~ k.t.p.~ a.K.~ p.K.~"},

    // Turkic and their neighbours
    AbbreviationList{
        "tr",
        "dr. prof. doç. yrd. öğr. gör. uzm. av. müh. mim. sn. hz. alb. yb. bnb. yzb. tğm. gen. "
        "korg. "
        "org. tuğg. tümg. cad. sok. sk. blv. mah. apt. bkz. krş. örn. çev. ed. M.Ö. M.S. İ.Ö. İ.S. "
        "T.C. no.# nu.# ss.# sf.# şek.# res.# böl.# md.# s.# c.# yy.~ vb.~ vs.~ vd.~ v.b.~ v.s.~ "
        "A.Ş.~ "
        "Ltd. Şti.~"},
    AbbreviationList{"az",
                     "dr. prof. dos. akad. müh. gen. küç. pr. məh. bax. məs. səh.# şək.# cəd.# "
                     "və_s.~ və_b.~ e.ə.~ "
                     "mln. mlrd."},
    AbbreviationList{
        "kk ky mn tg tt ba cv",
        "проф. акад. доц. д-р. инж. ген. көш. қ. ж.б.~ т.б.~ т.д.~ ж. ғ. кк. бет.# млн. млрд."},
    AbbreviationList{"uz tk", "prof. akad. dots. dr. koʻch. sh. b.# mln. mlrd. va_b.~ h.k.~"},

    // Asia and Africa, in Latin letters
    AbbreviationList{"vi",
                     "GS. PGS. TS. ThS. Gs. Pgs. Ts. Ths. BS. Bs. KS. Ks. CN. KTS. NSND. NSƯT. "
                     "NGND. NGƯT. LS. Ls. "
                     "TP. Tp. TX. Tx. TT. Tt. ĐH. Lm. Đgm. Gm. ĐT. Đt. đt. NXB. Nxb. nxb. VD. vd. "
                     "tk. tr. Tr. sn. "
                     "Sn. ch.# TCN.~ SCN.~ tcn.~ scn.~ v.v.~ vv.~"},
    AbbreviationList{
        "id ms jv su",
        "dr. drs. dra. drg. prof. ir. tn. ny. nn. bpk. bp. sdr. sdri. K.H. kh. hj. rd. ust. jend. "
        "letjen. mayjen. brigjen. kol. letkol. kapt. jl. jln. gg. gd. kel. kec. kab. kp. lih. spt. "
        "ttg. "
        "yg. dgn. utk. a.n. Y.M. Y.B. YAB. en. pn. PT. CV. terj. ed. peny. no.# hlm.# hal.# jil.# "
        "jld.# gbr.# tab.# psl.# telp.# rp.# rm.# th.# thn.# tgl.# lt.# pd.# dll.~ dsb.~ dst.~ "
        "dkk.~ "
        "saw.~ s.a.w.~ swt.~ s.w.t.~ SM.~ Sdn. Bhd.~ S.H.~ M.Sc.~ a.m.~ p.m.~"},
    AbbreviationList{
        "fil tl ceb",
        "G. Gg. gng. bb. dr. dra. prof. inh. engr. arch. atty. hen. kap. kol. ten. sgt. sen. cong. "
        "kgg. rev. fr. msgr. sto. sta. St. bgy. brgy. blg.# pah.# no.# atbp.~ n.u.~ n.h.~ n.t.~ "
        "n.g.~ "
        "B.K.~ A.D.~ jr.~ sr.~"},
    AbbreviationList{
        "sw",
        "dk. dr. prof. bw. bi. mhe. wah. mwl. kan. jen. kapt. lut. sgt. mt. mtk. taz. ling. k.m. "
        "k.v. "
        "S.L.P. na.# uk.# kur.# ju.# simu.# mn.# sh.# tsh.# ksh.# n.k.~ nk.~ b.k.~ k.k.~ BK.~ KK.~ "
        "asb.~ alas.~ jion.~ usk.~"},

    // In letters without capitals: what is listed as one may end a sentence before any word
    AbbreviationList{"hy", "պրոֆ. դոկտ. դոց. ակադ. սբ. փող. պող. հեռ. մ.թ.ա. մ.թ. թ. դ. դդ. էջ.#"},
    AbbreviationList{
        "ka",
        "პროფ. დოც. აკად. დრ. დ-რ. ინჟ. გენ. პოლკ. კაპ. წმ. ეპ. მიტრ. არქიეპ. მღვდ. თავ. სოფ. ქუჩ. "
        "გამზ. იხ. შდრ. მაგ. ე.ი. ე.წ. ძვ. ახ. წ. წწ. ს. სს. რედ. თარგმ. დაბ. გარდ. დაახლ. მლნ. "
        "მლრდ. "
        "ათ. გვ.# ტ.# სურ.# ილ.# ტაბ.# ტელ.# ნომ.# და_სხვ.~ სხვ.~"},
    AbbreviationList{"ar", "أ.د. م.م. د. تح. مج. صص. رض. ق.م. ب.م. إلخ.~ الخ.~ اهـ.~"},
    AbbreviationList{"fa", "م. ق. ه. ش. پ. ب. صص. رک. ر.ک. نک. د. پ.م. ق.م. ه.ش. ه.ق. الخ.~"},
    AbbreviationList{"he yi", "עמ. מס. טל. רח. שד. פרופ. וכו.~ וגו.~"},
    AbbreviationList{
        "hi mr ne kok sa mai bho",
        "डॉ. डा. प्रो. प्रा. पं. श्री. श्रीम. सौ. सु. कु. कै. चि. स्व. मा. न्या. ॲड. अॅड. ले. कर्न. कॅ. सं. ई. इ. "
        "इ.स. "
        "ई.पू. ई.स. वि.सं. इ._स. वि._सं. ई._पू. पृ. क्र. नं. रु. रू. कि. कि.मी. कि._मी. से._मी. मि. "
        "ग्रा. लि. मो. जि. ता. पो. मु. शि. उदा. ए. बी. सी. डी. एफ. जी. एच. आई. आय. जे. के. एल. एम. एन. "
        "ओ. पी. क्यू. आर. एस. टी. यू. वी. व्ही. डब्ल्यू. एक्स. वाई. वाय. जेड. झेड. आदि.~"},
    AbbreviationList{
        "gu",
        "ડૉ. ડો. પ્રો. શ્રી. શ્રીમ. સ્વ. પં. કુ. રૂ. રુ. કિ. કિ.મી. કિ._મી. સે._મી. મિ. ગ્રા. પૃ. નં. ક્ર. "
        "ઈ. ઇ. ઈ.સ. ઇ.સ. ઈ._સ. ઇ._સ. વિ.સં. વિ._સં. જિ. મુ. પો. મો. ફો. દા.ત. દા._ત. એ. બી. સી. "
        "ડી. એફ. જી. એચ. આઈ. જે. કે. એલ. એમ. એન. ઓ. પી. આર. એસ. ટી. યુ. વી. વાય. -એ."},
    AbbreviationList{
        "pa",
        "ਡਾ. ਪ੍ਰੋ. ਸ. ਸ੍ਰ. ਸ੍ਰੀ. ਪੰ. ਗਿ. ਰੁ. ਕਿ. ਕਿ.ਮੀ. ਈ. ਨੰ. ਪੰ. ਏ. ਬੀ. ਸੀ. ਡੀ. ਐਫ. ਜੀ. ਐਚ. ਆਈ. ਜੇ. "
        "ਕੇ. ਐਲ. ਐਮ. ਐੱਮ. ਐਨ. ਪੀ. ਆਰ. ਐਸ. ਐੱਸ. ਟੀ. ਵੀ."},
    AbbreviationList{
        "ta",
        "திரு. திருமதி. செல்வி. பேரா. முனை. டாக். பக். எண். எம். எஸ். என். எல். ஆர். எச். எஃப். "
        "எக்ஸ். கி.மு. கி.பி. கி._மு. கி._பி. கி.மீ. செ.மீ. எ.கா. -வா. -போ. -தா. -நீ. -தீ. -பூ. -கை. "
        "-பை. -மை. -நா. -யா."},
    AbbreviationList{"te",
                     "డా. ప్రొ. శ్రీ. శ్రీమతి. క్రీ.శ. క్రీ.పూ. క్రీ._శ. క్రీ._పూ. కీ.శే. నెం. ఎన్. ఎం. ఎమ్. ఎస్. "
                     "ఎల్. ఆర్. హెచ్. ఎఫ్. ఎక్స్. ఉదా. కి.మీ. కి._మీ. -రా. -పో. -తే. -ఈ. -ఆ."},
    AbbreviationList{"kn",
                     "ಡಾ. ಪ್ರೊ. ಶ್ರೀ. ಶ್ರೀಮತಿ. ಕ್ರಿ. ಕ್ರಿ.ಶ. ಕ್ರಿ.ಪೂ. ಕ್ರಿ._ಶ. ಕ್ರಿ._ಪೂ. ಉದಾ. ಎಂ. ಎಸ್. ಎನ್. ಎಲ್. "
                     "ಆರ್. ಎಚ್. ಎಫ್. ಕಿ.ಮೀ. ಕಿ._ಮೀ. -ಬಾ. -ಹೋ. -ತಾ. -ನೀ. -ಈ. -ಆ."},
    AbbreviationList{
        "ml",
        "ഡോ. പ്രൊഫ. ശ്രീ. ശ്രീമതി. അഡ്വ. ഫാ. ക്രി. ക്രി.മു. ക്രി.പി. ക്രി._മു. ക്രി._പി. ഉദാ. എം. "
        "എൻ. എസ്. എൽ. ആർ. എച്ച്. എഫ്. കി.മീ. കി._മീ. -വാ. -പോ. -താ. -നീ. -ഈ. -ആ. -തീ. -പൂ."},
    // no two runs of clang-format measure Sinhala alike
    // clang-format off
    AbbreviationList{
        "si",
        "ආචා. මහා. ගරු. ශ්‍රී. රු. ක්‍රි.ව. ක්‍රි.පූ. ක්‍රි._ව. ක්‍රි._පූ. කි.මී. කි._මී. පෙ.ව. ප.ව. "
        "උදා. එම්. එස්. එන්. එල්. ආර්. එච්. එෆ්. අයි. ජේ. කේ. ඩී. ඩබ්ලිව්. පී. ටී. සී. බී. ඒ. ඊ. ජී. වී. "
        "පි.#"},
    // clang-format on
    AbbreviationList{"lo", "ດຣ. ທ. ນ. ຈ. ບ. ມ. ປ. ອ. ໂທ. ສປປ. ພ.ສ. ຄ.ສ. ກ.ມ. ພ._ສ. ຄ._ສ."},
};

}  // namespace

std::span<const AbbreviationList> abbreviation_lists() { return all_lists; }

}  // namespace lectern::text
