"""How languages look in writing: their letters beyond ASCII from frequent to rare, their function words, their commonest signs.

Enough to tell whether bytes were decoded right, for `annotator.io.looks_like`; no more is claimed of it. The orders are
common knowledge of letter frequencies, rounded.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Written:
    """A language as it is written.

    Attributes:
        name: In English.
        letters: Beyond ASCII, in lower case, the most frequent first.
        words: Function words.
    """

    name: str
    letters: str
    words: frozenset[str]


def _written(name: str, letters: str, words: str) -> Written:
    return Written(name, letters, frozenset(words.split()))


WESTERN = (
    _written("English", "éèêçñöüáíóïàâëôäœ", "the of and to in a is that for it was on with as be by at from this are have has not but which their"),
    _written("German", "üäößéà", "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er über"),
    _written("French", "éèàêçôûîùâëïœæü", "de la le et les des en un une du dans est que pour qui par au sur pas plus ce il se sont avec à été où"),
    _written("Spanish", "óíáéñúü", "de la que el en y a los se del las un por con no una su para es al lo como más también sobre había según"),
    _written("Portuguese", "ãçáéíóêõúâàôü", "de a o que e do da em um para com não uma os no se na por mais as dos como mas foi ao das à são também está"),
    _written("Italian", "àèìùòéî", "di e il la che in a per un del è non una i con si da le della sono dei nel alla più come anche perché gli"),
    _written("Dutch", "ëéïèöüóáê", "de van het een en in is dat op te zijn met voor niet aan er die om ook als door bij naar hij uit wordt maar"),
    _written("Swedish", "äåöéü", "och i att det som en på är av för med till den har de inte om ett han men var från så"),
    _written("Danish", "øæåéö", "og i at det er en til af på for med de den der har ikke som et han men var fra så"),
    _written("Norwegian", "øåæéòô", "og i det er en til av på for med de som har ikke at et han men var fra så om"),
    _written("Finnish", "äöåéšž", "ja on ei että se hän oli mutta ovat tai kun myös niin kuin joka sen ole mukaan"),
    _written("Icelandic", "áðíéþóöúýæ", "og að í á er sem til um það en við var með ekki fyrir hann af eru þess hefur"),
    _written("Catalan", "àèóéíçúòïü", "de la i el que en a els les un per amb no una del es al com més però són dels va"),
    _written("Albanian", "ëçéâ", "e të në i një me dhe për që nga është si do nuk ka më se u kjo ky janë por kur"),
)  # fmt: skip

CENTRAL = (
    _written("Polish", "łęąóśżćńź", "w i na z do się że nie to jest o za od po przez jak dla oraz są przy który jego był także być"),
    _written("Czech", "íáéěřčžýšůúťňďóöü", "a v se na je že z s o do to k i ve za si jako by po ale pro jsou který od jeho při také které už"),
    _written("Slovak", "áíéčžšýúľťňôďóäŕĺ", "a v sa na je že z s o do to k aj vo za si ako by po ale pre sú ktorý od jeho pri tiež ktoré už"),
    _written("Slovene", "čšžćđ", "in je v na se da za so po z ne ki pa s tudi kot bi o ali ter od pri več bo"),
    _written("Croatian", "čšžćđ", "i u je se na da za su od s o kao koji ne po bi što ili te iz ali će već bio"),
    _written("Hungarian", "áéöóőíüúű", "a az és hogy nem is egy meg ez azt volt de el csak már mint ki vagy még amely szerint ha lesz"),
    _written("Romanian", "ăîâşţ", "de şi în a la cu pe nu din să un o se este care că pentru mai sunt au al fi prin după"),
)  # fmt: skip

TURKISH = (_written("Turkish", "ışğüöçiâîû", "ve bir bu da de için ile olarak olan daha çok gibi kadar sonra en ise ancak her değil ne göre tarafından"),)  # fmt: skip

BALTIC = (
    _written("Lithuanian", "ėšžįųąčūę", "ir į kad iš su yra tai bet o kaip už dėl nuo buvo ne taip jau apie po tik pagal"),
    _written("Latvian", "āīēšūņģļķžč", "un ir ar no par ka kas uz lai bet kā tā arī tika pēc vai ne gada to šo"),
    _written("Estonian", "äõüöšž", "ja on ei et see ta oli mis kui ka aga oma või ning nii selle välja kes ole"),
)  # fmt: skip

CYRILLIC = (
    _written("Russian", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ", "и в не на что с по это как к из у за от о для но же до его был также которые он при"),
    _written("Ukrainian", "оанитівеслркудмпязьгбчйхцюжїшщєфґ", "і в не на що з по це як до та за від у для але його був також які він про або"),
    _written("Bulgarian", "аиоетнрсвлкдпмзъгябучщцхйжшюфь", "и на в да се от за с че по не са е като ще но до през това или след при има"),
    _written("Serbian", "аоиенрстујдквлпмзгбчшцћжљњхђфџ", "и у је се на да за су од с о као који не по би што или из али ће"),
    _written("Macedonian", "аоеинтрсвдкмлпујзгбчшцжњхќџфѓљѕ", "на и во да се од за со што не е по ќе ги како но до тоа или"),
    _written("Belarusian", "аніеорсцтлдкуымпвзябьгчйхўэшжёюф", "і ў не на што з па гэта як да за ад у для але яго быў таксама які ён"),
)  # fmt: skip

GREEK = (_written("Greek", "αοιετσνηυρπκμλςίόγάωέδήθχύφβώξζψϊΐϋΰ", "και το να του της η ο με για την που είναι από τα στο θα των στην δεν οι τον"),)  # fmt: skip
HEBREW = (_written("Hebrew", "יוהלארתבמשנםדעחפקגטכזסצןךףץ", "של את על לא הוא כי זה עם גם או כל היא אבל אל בין הם יותר היה רק מה אין יש"),)  # fmt: skip
ARABIC = (
    _written("Arabic", "المينوترتبعدسفهكقحجشأةصطىخذزثغضءئإؤظآ", "في من على إلى أن التي الذي هذا هذه عن مع كان ما لا بعد بين كما قد قال أو ذلك"),
    _written("Persian", "ايرندهمتوبسشكکزگفقلخعجپحچآصطضغذثظژئء", "و در به از كه که اين را با است براي آن يك یک خود تا بر هم كرد شد شده مي"),
)  # fmt: skip
VIETNAMESE = (
    _written("Vietnamese", "\u0300\u0301đư\u0323ôâ\u0309êơă\u0303áàéèíóòúùýãõ", "và là của có cho không được các một trong người này đã khi với những để về ra"),
)  # fmt: skip
ESPERANTO = (_written("Esperanto", "ĝŭĉŝĵĥ", "la de kaj en estas al por ne kiu kiel oni ĉi tiu aŭ el sed pri ĝi ili mi ke per"),)  # fmt: skip
THAI = (_written("Thai", "านรกอ่เง้วยลมัดีทสตะปิบคห็แจพช์ขใไโุูืผึำณถธศซญฐภฟฉษฎฏ", ""),)

KOREAN = (
    "이다는을의에가하고지한로은사를서도기인대있자어시해아리정부스일나그수제전과보원라상장만으여들국경안구주우것동조오선기정비러"
    "게면할된문되미모유위내까무었했습니계회연적신성공교방발요니트분세개체중습관금명통학행때"
)
CHINESE = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事"
    "成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运"
    "個來們這為國說時會對後過發裡種經麼學現當沒動麵還進樣開從實軍無與長機關點業將兩間問應戰頭體見產話給門兒東聲員論處義幾認條氣題爾別變總電數報結務場計許統隊決達強難權設記據邊張規萬傳覺術領確師觀讓識帶導爭運網"
)
JAPANESE = "日人年大本国会中事一時者出月上行見生分間前後今手思方新場話気自最的社合言入学高問動体地定業部作目実度同当代理性内発用対現数"


@dataclass(frozen=True, slots=True)
class Signs:
    """A language that is written with signs of two bytes: which of them are common."""

    name: str
    common: frozenset[str]


SIGNS = {
    "ja": Signs("Japanese", frozenset(JAPANESE) | {chr(code) for code in (*range(0x3041, 0x3094), *range(0x30A1, 0x30FD))}),
    "zh": Signs("Chinese", frozenset(CHINESE)),
    "ko": Signs("Korean", frozenset(KOREAN)),
}  # fmt: skip
