# The six steps: stap-<code>.

stap-voorbereiden = Voorbereiden
stap-publiceren = Publiceren
stap-selecteren = Selecteren
stap-concretiseren = Concretiseren
stap-contracteren = Contracteren
stap-implementeren = Implementeren
