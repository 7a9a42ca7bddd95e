/** Words people build passwords from, in the four languages of the newsroom; each has at least four letters. */
export const COMMON_PARTS = `
password passwort passphrase passcode secret welcome letmein login signin admin administrator root user username guest
master access default temporary temppass change changeme changethis newpassword mypassword yourpassword security secure
computer internet website server system windows microsoft google facebook office laptop keyboard network company
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december spring summer autumn winter christmas holiday birthday
love iloveyou lovely loveyou sweetheart darling princess prince angel baby family mother father mommy daddy sister
brother friend friends forever always happy happiness sunshine rainbow flower flowers butterfly kitten puppy
football soccer baseball basketball hockey champion barcelona realmadrid liverpool chelsea arsenal juventus manchester
dragon monkey tiger lion eagle dolphin panda horse wolf shadow batman superman spiderman pokemon starwars naruto
hello world helloworld good morning goodmorning please thank thanks thankyou nothing something everything anything
test testing testtest example sample trustno1 whatever qwerty azerty qwertz abcd asdf zxcv
correcthorsebatterystaple tobeornottobe thequickbrownfox maytheforcebewithyou openupthedoor
michael jennifer jessica ashley daniel michelle thomas charlie andrew joshua matthew robert nicole jordan george
martin david james john maria mohamed mohammed ahmed fatima omar hassan ibrahim youssef
motdepasse bonjour bonsoir soleil amour monamour jetaime chouchou doudou loulou marseille paris france maroc casablanca
rabat bienvenue secretariat ordinateur famille maison vacances printemps automne hiver janvier fevrier mars avril
juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche nouveau
contrasena clave hola holamundo teamo tequiero amor miamor corazon estrella bonita hermosa princesa familia bienvenido
secreto segura seguro amigos siempre primavera verano otono invierno enero febrero marzo abril mayo junio julio agosto septiembre
octubre noviembre diciembre lunes martes miercoles jueves viernes sabado domingo espana mexico colombia nueva nuevo
habibi habibti bismillah allah allahuakbar inshallah mashallah alhamdulillah marhaba salam maghrib
كلمةالسر كلمةالمرور مرحبا حبيبي السلامعليكم بسمالله الحمدلله محمد
money power star stars super great best cool nice pretty beautiful black white green blue orange purple yellow silver
golden diamond cookie chocolate cheese coffee banana apple freedom liberty peace music guitar summertime
work working home house school student teacher doctor police people country travel letmein1 enter open door
`
  .split(/\s+/)
  .filter((word) => word.length >= 4);
