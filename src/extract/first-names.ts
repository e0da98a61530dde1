/**
 * First names that compromise's word list does not know as such, or has a gender for that only half of their bearers
 * have. Names of Britain, Ireland and the peoples who live there or are often in its news; with and without accents.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const FEMALE_NAMES =
  set(`abena agnieszka ailsa aine áine aliyah aminah amelie amira angharad anjali anke annegret anoushka aoife aparna
  arabella asma beata bethan bridie briony bronagh bronwen bryony caoimhe carenza carys catriona ceri cerys chiara
  clodagh cressida daisy deepa deepika delyth demelza dorota dulcie effie eilidh eilis eilish eluned elspeth esme esmé
  fatou femke ffion fionnuala fleur freya gaynor ginny giulia glenys grainne gráinne gwenllian hafsa halima hannele
  hazel heike heledd hermione hettie holly ilaria imani imogen ingeborg iona ione iris iryna ivy jacqui jade jamila
  jasmine jaya jemima jemma kasia katarzyna kateryna kerensa keziah kirsty kitty lakisha lily lowri ludmila lyndsay
  maeve mairead malala malgorzata marieke marit meera melania mette mhairi morag morwenna nafisa nasreen neha nerys
  ngozi nigella nirmala nomsa noura nuala olena oona oonagh orla orlaith paloma pearl penny petronella philippa pippa
  pooja poppy priti priya priyanka ragnhild rekha rhian roisin róisín romilly romola rosamund rose ruby rukhsana sadia
  saima samina sanne saoirse saskia shabana shabnam shaniqua shaz shazia shelagh sheree sian siân sienna sigrid sinead
  sinéad siobhán sioned siri soheila sorcha steph suella sumaya svetlana swati tamsin tetiana thandi tilda tilly ulrike
  una ursula verity viola violet xenia yulia yusra zarah zuleika zuzana`);

export const MALE_NAMES =
  set(`abhishek ajay akash akram alasdair aldo alun andriy angus anil antti arun arvind arwel asad ashok asif atif
  axel barnaby bartosz bashar benedict bernd bill brayden brody bryn callum calum carwyn caspar cathal chidi chinedu
  cian cillian clem colm cormac crispin dafydd dai darragh davide dean declan denzel denzil dermot dewi dick dilip
  dmytro donal dougal dougie eamon eamonn efe egon eifion eino eirik emeka emlyn emyr eoghan euan evander ewan fahad
  faisal farhan farouk femi fergal fergus fintan finlay finley finn flavio frank franz gaurav geert gene geraint gethin
  gianluca gianni gideon giorgos glyn graeme grigory grzegorz guto gwilym gwyn haakon hakim hamid hamish hari haroon
  heikki heinz helmut hernan hiroshi horst humphrey humza huw hywel idris iestyn ieuan ifan imran ioan ivo ivor jago
  jai jamaal jari jaroslaw javed jay jeroen jesse jethro jiri joachim jolyon joost jorg jörg juha jukka junaid jurgen
  jürgen karel kasper kayden keiran kelvin kemal khalil kieron kilian kimi kofi konstantin kostas kwabena kwame kwasi
  kyriakos lachlan lee leo lorcan lorenz lucian lukasz maarten macsen malachi manoj marek martyn massimo mateusz
  matthieu max merv miroslav mohsin mort munir mykhailo nabil nadeem nadhim naveed narendra nat niall nicolo nikolas
  oleg olli osian otto owain oyvind padraic paddy panagiotis pawel peregrine piers pradeep rafe raheem rahim raj rajiv
  ramesh rashid ravi ray reg reinhard rex rhodri rhys rishi rod roddy rohit rollo ruairi ruari ruaridh rudi sachin
  sadiq sajid salah saleem salim salman sander sanjeev serhiy sipho sonny spyros stavros steffan stig struan sunil
  tadeusz tariq tarquin teemu thabo thierry thijs thorsten tiago tiernan timo tomos torquil torsten tunde uwe vaclav
  valtteri vaughan veikko vijay vikram vinod vishal waheed warren wasim waqar wilf willem yannis yasin yasser yiannis
  yoav yousef yves zafar zak zayn zbigniew zoltan`);

/** Names that women and men bear: they tell no gender, whatever a word list says. */
export const SHARED_NAMES =
  set(`alex amal ariel ash ashley ashton avery billie blake camille casey charlie courtney dana dominique drew frankie
  jamie jean jess jody jules kai kim kiran kit laurie leigh leslie lindsay lindsey lou mel michele mo morgan nicky
  nikita pat quinn reese remi remy riley robin rowan sam sandy sascha sasha shannon shay simone skyler taylor toni val
  vanya`);

/**
 * First names that are as often a place, a month or another word, with the gender they have as names: to be trusted
 * only where something else shows that somebody is named.
 */
export const FEMALE_WORDS = set(
  "bella coral dawn faith fern florence gail georgia hope joy june melody olive patience summer victoria virginia",
);
export const MALE_WORDS = set(
  "august austin beau chester clay cliff clinton guy kent lincoln miles orlando will",
);
