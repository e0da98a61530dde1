/** Words too common to tell one passage from another. Written after folding: “don't” is `dont`. */
const words = `
a about above according after again against ah all almost also although always am among an and another any anybody anyhow
anyone anything anyway are arent around as at be became because been before being below between both but by can
cannot cant come could couldnt did didnt do does doesnt doing done dont down during each either else etc ever every
everybody everyone everything few for from further get gets getting give given got had hadnt happen happened happens
has hasnt have havent having he hed her here hers herself hes him himself his how however i id if im in into is isnt
instead it its itself ive just least less let like likely made make makes many may maybe me mid might mine more most much must my
myself near neither no nobody nor not nothing now of off often oh on once only onto or other others ought our ours
ourselves out over own per perhaps please quite rather really s same shall she should shouldnt since so some somebody
someone something still such t tell than that thats the their theirs them themselves then there theres these they
theyre this those though through thus to too toward towards under until unto up upon very via was wasnt we well were
werent what whatever whats when whenever where whereas wherever whether which while who whoever whom whos whose why
will with within without wont would wouldnt yes yet you your yours yourself yourselves`;

export const stopWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/));
