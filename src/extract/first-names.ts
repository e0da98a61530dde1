/**
 * First names that compromise's word list does not know as such, or has a gender for that only half of their bearers
 * have. Names of Britain, Ireland, North America and the peoples who live there or are often in their news; with and
 * without accents.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const FEMALE_NAMES =
  set(`abena aditi agnieszka ailsa aine aliyah alma amara amelie aminah amira angharad anjali anke annegret
  anoushka aoife aparna arabella asma beata bethan bridie briony bronagh bronwen bryony caoimhe carenza
  carys catriona ceri cerys chiara clodagh cressida daisy deepa deepika delyth demelza dorota dulcie
  ebony effie eilidh eilis eilish elspeth eluned esme esmé eve fatou felicity femke ffion fionnuala
  fleur freya gaynor ginny giulia glenys grace grainne gráinne gwenllian hafsa halima hannele hazel
  heike heledd hermione hettie holly ilaria imani imogen ingeborg ioana iona ione iris iryna ivy jacqui
  jade jamila jasmine jaya jemima jemma kasia katarzyna kateryna kelsey kerensa keziah kirsty kitty
  lakisha lexi lily lowri ludmila lyndsay maeve mairead malala malgorzata marieke marit maya meera
  melania mette mhairi mina morag morwenna nafisa nasreen neha nerys ngozi nigella nirmala nomsa noura
  nuala olena oona oonagh orla orlaith paloma pearl penny petronella philippa pippa pooja poppy priti
  priya priyanka ragnhild raisa rekha rhian roisin romilly romola rosamund rose ruby rukhsana róisín
  sadia saima samina sana sangita sanne saoirse saskia shabana shabnam shaniqua shaz shazia shelagh
  sheree sian sienna sigrid sinead sinéad siobhán sioned siri siân soheila sorcha steph sue suella
  sumaya svetlana swati tamsin tetiana thandi tilda tilly ulrika ulrike una ursula verity viola violet
  xenia yulia yusra zarah zuleika zuzana áine
  aiyana akiko huda lakshmi meena pilar anahí ayanna breanna briana brianna brittney condoleezza deshawna faiza fatimah ghazala graciela huma ilhan
  inés ivanka jacinda jalisa kellyanne keiko ketanji kirstjen kyrsten lakeisha lashonda latasha latonya latrice
  lucía mackenzie maría marisol mckenna megyn mercedes nayeli nydia pramila quiana rashida raven rosalía shanelle
  shanice shirin shonda sofía tameka tanya tulsi vanita verónica xiomara yasmeen yesenia yolanda ximena zainab
  bríd brid síle aoibhinn dervla eithne fidelma majella órla úna gobnait nóirín mairéad méabh eimear emer
  mairi senga catrin menna myfanwy coco saffron sadhbh hine ngaire anahera marama raewyn araminta fenella beatrix narelle shazza
  raelene folake chioma adaeze babs kirstie immy elsbeth nkechi adaora amaka bukola efua folasade funmi
  ifeoma oluchi titilayo adwoa afua akosua akua chidinma ebele aarti bhavna bhavini chandni divya geeta hema
  ishani kavya manisha nalini neelam padma parveen poonam radha reena ritu rupa sarita shalini shreya smita
  sneha sonal sudha sushma vandana vidya bushra humaira iqra lubna mehreen naila nargis nazia rabia razia
  rubina safia saira sumaira tahira tasneem uzma zaynab zubaida ghislaine drusilla tiggy trudie ottilie
  venetia xanthe zoë kezza teagan tahlia tillie nessa merryn loveday marjory morna catrìona seonaid peigi
  kirsteen ishbel`);

export const MALE_NAMES =
  set(`abhishek ajay akash akram alasdair aldo alexei alfie alun andriy angus anil antti arun arvind arwel asad
  ashok asif atif axel barnaby barrie bartosz bashar bashir basil benedict bernd bertie bill bob brayden
  brody bryn callum calum carwyn caspar cathal chidi chinedu chuck cian cillian clem colm cormac crispin
  dafydd dai dante darragh davide declan denzel denzil dermot dewi dick diego dilip dmytro donal dougal
  dougie eamon eamonn efe egon eifion eino eirik emeka emile emlyn emmet emyr eoghan etienne euan
  evander ewan ezekiel fahad faisal farhan farouk femi fergal fergus finlay finley finn fintan flavio
  francois frank franz françois gaurav geert gene geraint gethin gianluca gianni gideon giorgos glyn
  graeme grant grigory grzegorz guto gwilym gwyn haakon hakim hamid hamish hari haroon harrison heikki
  heinz helmut hernan hiroshi horst humphrey humza huw hywel idris iestyn ieuan ifan ilya imran ioan ivo
  ivor jack jackson jago jai jamaal jari jaroslaw javed jay jeroen jesse jethro jiri joachim jolyon
  joost jorg juha jukka junaid jurgen jörg jürgen karel kasper kayden keiran kelvin kemal khalil kieron
  kilian kimi kofi konstantin kostas kwabena kwame kwasi kyriakos lachlan lance lee leif leo leroy lewis
  lorcan lorenz luca lucian lukasz maarten mack macsen malachi manoj marek mark martyn massimo mateusz
  matthieu max merv miroslav mohsin morris mort munir murray mykhailo nabil nadeem nadhim narendra nasir
  nat naveed nevil niall norm nick nicolo nikolas odhran oleg olli ollie osian otto owain oyvind paddy
  padraic panagiotis pawel peregrine pierce piers pradeep rafe raheem rahim raj rajiv ramesh rashid ravi
  ray reg reinhard rex rhodri rhys rishi rob rod roddy rohit rollo ruairi ruari ruaridh rudi sachin
  sadiq sajid salah saleem salim salman sander sanjeev serhiy sion sipho sonny spyros stavros steffan
  stephane stig struan stéphane sunil tadeusz tariq tarquin teemu thabo thierry thijs thorsten tiago
  tiernan timo tomos torquil torsten tunde umar uwe vaclav valtteri vaughan veikko vijay vikram vinod
  vishal waheed waqar warren wasim wilf willem yannis yasin yasser yiannis yoav yousef yves zafar zak
  zayn zbigniew zoltan
  adel emad fadi gamal ghassan hadi imad marwan nasser rami saad tarek walid yasir ziad kenji hiro vikas kunal didier
  saddam agustín alwaleed amadou andrés antonin barack chanan dashawn davante deandre deion deshaun deshawn devonte dontae
  dwyane dwight eliot emeril florent giannis hakeem hany hashim hideki jabari jalen jamarcus javon jeb jesús joão
  jorge josé judd kareem keanu keenan khizr kobe lebron leroy luís marquis marquise martín merrick mitt narayan newt
  osama óscar preet ramón rahm raúl reince rigoberto rohan sergei shinzo stephon sundar tavon terrell thurgood
  travon tremaine trevon tyreek tyrell tyrese tyrone ulysses vidal yoshiro zane ángel
  ciarán dáithí donncha éamon fiachra finbarr micheál oisín pádraig paudie peadar proinsias ruairí séamus
  seán tadhg turlough malky murdo aled dilwyn emrys gruffydd hefin iolo iwan meirion tudur hemi wiremu gaz
  baz daz jez gav kev trev tristram digby ranulph cuthbert tahir waqas vik kwesi wole brodie dazza gazza
  finbar jory piran olly delroy abdi adeel adil akmal amjad ansar aqib arif ayaz azhar ehsan farooq fawad
  ghulam iftikhar irfan ishaq kamran kashif liaqat mudassar mushtaq naeem rizwan sarfraz shabir shakeel
  shoaib sohail talha tanveer tauseef waseem yousaf zaheer zeeshan zubair abhinav ajit alok anish ashwin
  avinash balraj chetan girish gopal hardik harish hitesh jagdish jatin jayesh kartik ketan lalit mihir
  mukesh naresh navin nilesh nitin paresh pranav pravin rakesh ritesh satish shailesh shyam siddharth sudhir
  tarun tejas umesh varun vinay vipul babatunde chukwudi ifeanyi ikenna kayode kojo kwaku nnamdi obinna
  olumide segun lysander lachie davo robbo stevo johnno tommo deano killian odhrán daithi fionnán ruadhán
  rónán breandán colmán diarmaid dermott dónal fearghal gearóid labhrás mícheál muiris risteárd tomás uilleam
  ùisdean aonghas dòmhnall jock wullie shuggie ewen`);

/** Names that women and men bear: they tell no gender, whatever a word list says. */
export const SHARED_NAMES =
  set(`alex amal ariel ash ashley ashton avery bailey billie blake camille casey charlie courtney dana
  dominique drew frankie jamie jean jess jody jules kai kim kiran kit laurie leigh leslie lindsay
  lindsey lou mel michele mo morgan nicky nikita pat quinn reese remi remy riley robin rowan sam sandy
  sascha sasha shannon shay simone skyler taylor toni val vanya`);

/**
 * First names that are as often a place, a month or another word, with the gender they have as names: to be trusted
 * only where something else shows that somebody is named.
 */
export const FEMALE_WORDS = set(
  "bella coral dawn faith fern florence gail georgia hope joy june melody olive patience summer victoria virginia",
);
export const MALE_WORDS = set(
  "august austin beau chester christian clay cliff clinton dean guy kent lincoln miles orlando will",
);
