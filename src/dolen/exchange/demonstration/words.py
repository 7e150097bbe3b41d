"""What made-up children say, and what made-up officers write. Restrained: nobody here is real."""

AWAY = (
    "I just walked about. I didn't want to be in the house when they were shouting.",
    "I was at my friend's. Her mum knew. Nobody asked me.",
    "O'n i jyst isie bod ar ben fy hun.",
    "I don't like the new staff. They don't knock.",
    "I went to see my nan. I miss her.",
    "It's quieter in the park than in my room.",
    "Doeddwn i ddim yn gwybod ei bod hi mor hwyr.",
    "I'm not saying where I was. I was fine.",
)
WOULD_HELP = (
    "If somebody told me before they change who looks after me.",
    "Seeing my brother more than once a month.",
    "Someone to walk home with.",
    "Cael siarad Cymraeg gyda rhywun.",
    "I don't know. Maybe if people listened.",
)
AT_HOME = (
    "I put my headphones on when they start.",
    "I'm all right now. Is Mam all right?",
    "I was upstairs with my sister. I held her hand.",
    "Ofn oedd arna i.",
    "He shouts but he doesn't hit us.",
    "I want to go to Nan's tonight.",
)
CHANGED = (
    "Asked for a text before anybody knocks: the plan begins with one.",
    "Said the park is where it is quiet: looked at first, by one officer on foot.",
    "Wanted nobody in uniform to come to the school: agreed with the school.",
    "Gofynnodd am siarad Cymraeg: swyddog Cymraeg ei iaith sy’n mynd.",
)
WISHES = (
    "Wants to stay with Nan until the weekend.",
    "Wants it to stop and everybody to be friends.",
    "Asked whether the school would be told.",
    "Eisiau mynd yn ôl i'r ysgol fel arfer.",
)
BEHAVIOUR = (
    "Quiet at first, then talked freely about football.",
    "Stayed close to an older sister and watched the door.",
    "Playing on the floor, looked up when an adult raised their voice.",
    "Tearful, calmer after a drink and a blanket.",
    "Asleep on the sofa; woke and asked for the dog.",
)
BABY = (
    "Awake and warm in the cot, settled when picked up.",
    "Crying, comforted by the grandmother, clean and dressed for the weather.",
)
APPEARANCE = (
    "In school uniform, clean, tired.",
    "Pyjamas, bare feet, cold hands.",
    "Dressed for the weather, hair brushed, smiling.",
    "Same clothes as at the last visit, hungry.",
)
CALLS = (
    "Neighbour hears shouting and a child crying.",
    "Caller says her partner has been drinking and will not leave.",
    "School worried: the child came in without a coat for the third day.",
    "Passer-by sees two young children alone in the front garden.",
)
CLOTHING = (
    "Grey hoodie, black leggings, white trainers",
    "School uniform, green rucksack",
    "Dark puffer jacket, jeans",
    "Red football shirt, tracksuit bottoms",
)
GROUNDS = (
    "Found alone with a carer who could not be woken. No other adult to be found.",
    "The home had no heating or food and the child said that nobody had been there since morning.",
    "The carer was arrested and nobody safe could take the child that night.",
)
RESEARCH = (
    "Nothing known of anybody at the address.",
    "Two earlier calls to the address, both for shouting. Nobody arrested.",
    "A child of the home was reported missing before. Read the flags.",
    "Known to the domestic abuse team. The children hide upstairs.",
)
IN_CUSTODY = (
    "I'm cold. Can somebody ring my nan?",
    "I don't know what happens next.",
    "Dw i eisiau mynd adref.",
    "I haven't eaten since school.",
    "I'm all right. I don't want to talk.",
)
OFFENCES_OF_CHILDREN = (
    "Criminal damage",
    "Theft from a shop",
    "Common assault",
    "Possession of cannabis",
)
TOLD_OF_CRIME = (
    "He hit me with the belt. It still hurts here.",
    "I told my teacher because I didn't want to go home.",
    "Wnes i ddweud wrth Nain. Roedd hi'n fy nghredu i.",
    "It happened before as well. I didn't say anything then.",
    "I don't want him to get in trouble. I want it to stop.",
)
USED = (
    "They're my friends. They buy me things.",
    "If I don't go they come to the house.",
    "Maen nhw'n gwybod ble dw i'n byw.",
    "I only carried it once.",
    "He says I owe him.",
)
NEW_AT_HOME = (
    "He makes good pancakes. He sleeps here now.",
    "Mam said not to tell anybody that he's here.",
    "Dw i ddim yn hoffi pan mae e'n dod i'm stafell i.",
)
ABOUT_PLAN = (
    "I want to stay with Mam, but I want her to get up in the morning.",
    "It's better since Nan comes on Fridays.",
    "Dw i eisiau i rywun ofyn i fi hefyd.",
    "I like my social worker. She comes when she says.",
)
ENQUIRIES = (
    "The neighbour's account taken.",
    "Camera pictures of the bus station asked for.",
    "School's notes of the last year read.",
    "A second witness found and spoken to.",
)
